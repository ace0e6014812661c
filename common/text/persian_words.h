#pragma once

#include <cstddef>
#include <string_view>

namespace akhbar {

/// What the lexicon knows of a word that has inflections of its own.
struct PersianWord {
  bool is_known = false;
  bool is_noun = false;              // takes a plural
  bool is_adjective = false;         // takes a comparative
  std::size_t first_part_bytes = 0;  // of a compound that is also written with a half-space, else 0
};

/// Looks up a folded word, written joined. The lexicon (persian_words.txt, 18,000 words) says what
/// is a word and what only looks like an inflection: ایران is not a plural of ایر.
PersianWord find_persian_word(std::string_view word);

inline bool is_persian_word(std::string_view word) { return find_persian_word(word).is_known; }

}  // namespace akhbar
