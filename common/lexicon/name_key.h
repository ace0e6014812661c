#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace akhbar {

/// What is the same in all spellings of a name in Latin and Persian letters: its consonants, with
/// those as one that either script does not tell apart (q, gh, ق and غ), and an A for a vowel that
/// begins it. Vowels go, and so do the letters that are now vowels and now consonants (و, ی, v, w,
/// y), but at the beginning. Qazvin, Ghazvin and قزوین are "qzn". `word` is folded; the key is
/// empty for what has other letters.
std::string name_key(std::string_view word);

/// By how many letters two spellings of one key differ in their vowels, each script's as far as it
/// writes them: what tells Karaj from Karachi where the key does not.
std::size_t vowel_distance(std::string_view one, std::string_view other);

}  // namespace akhbar
