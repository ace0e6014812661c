#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// `word` (folded, joined) without its inflection: plural, possessive, comparative, the ezafe after
/// a vowel, می and ن of verbs; the singular of a broken plural. Derivation is left alone (صنعتی is
/// not صنعت), and so is the indefinite ی after a consonant, which cannot be told from the ی of an
/// adjective, except in nouns in یت. An ending is cut only where a known word remains, or, for the
/// plural ها, three letters of any word. persian_stem(persian_stem(w)) == persian_stem(w).
std::string persian_stem(std::string_view word);

/// True for the endings that are also written apart from their word, by a half-space: ها, های, ی,
/// تر, اش … (folded). They are no words of their own.
bool is_persian_ending(std::string_view word);

/// Those of them that are endings after a blank too. `after` is the word before the blank: ای is
/// one only after ه, تر only after an adjective.
bool is_ending_after_blank(std::string_view ending, std::string_view after);

}  // namespace akhbar
