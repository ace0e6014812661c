#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace akhbar {

/// What was typed, as characters. A control character or a byte that is not UTF-8 is a blank.
struct QueryText {
  std::string bytes;
  std::vector<char32_t> characters;
  std::vector<std::size_t> offsets;  // where each character begins in `bytes`, and the end

  std::size_t size() const { return characters.size(); }

  /// The character at `i`; a blank after the end.
  char32_t at(std::size_t i) const { return i < size() ? characters[i] : U' '; }

  /// The bytes of the characters [begin, end).
  std::string slice(std::size_t begin, std::size_t end) const;
};

QueryText decode_query(std::string_view typed);

bool is_blank(char32_t c);
bool is_bracket(char32_t c);
bool is_sign(char32_t c);
bool is_digit(char32_t c);

/// Marks that steer the direction of writing, and the byte-order mark: they are seen by nobody.
bool is_invisible(char32_t c);

/// Commas and their like, which part words as a blank does.
bool is_separator(char32_t c);

/// A mark that ends a sentence and not a word: the stop, the colon, "!" and "?".
bool is_stop(char32_t c);

/// Dashes other than the ASCII "-".
bool is_dash(char32_t c);

/// A mark of which no number makes a word.
bool is_punctuation(char32_t c);

/// What may close a quote that `open` opens; empty if `open` is no quote.
std::u32string_view closing_quotes(char32_t open);

inline bool is_quote(char32_t c) { return !closing_quotes(c).empty(); }

}  // namespace akhbar
