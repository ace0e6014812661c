#pragma once

#include <cstddef>

#include "common/query/query_text.h"

namespace akhbar {

/// Where the word that begins at `begin` ends: at a blank, comma, bracket or quote ("1,200" is
/// one).
std::size_t word_end(const QueryText& text, std::size_t begin);

/// Where a filter's value that begins at `begin` ends: at a blank or bracket, without final commas.
std::size_t value_end(const QueryText& text, std::size_t begin);

/// The end of the word [begin, end) without the marks that end a sentence; "U.S." keeps its last
/// stop.
std::size_t end_without_stops(const QueryText& text, std::size_t begin, std::size_t end);

/// The end of the digits 0 to 9 that stand at `begin`.
std::size_t number_end(const QueryText& text, std::size_t begin);

/// The same with one decimal point between digits: "2.5".
std::size_t decimal_end(const QueryText& text, std::size_t begin);

/// The "^" of the weight that the word [begin, end) ends with ("oil^2.5"); `end` if it has none.
std::size_t weight_begin(const QueryText& text, std::size_t begin, std::size_t end);

/// The end of the word [begin, end) without final stops and whatever would be read as a weight.
std::size_t end_without_weights(const QueryText& text, std::size_t begin, std::size_t end);

/// The "~" of the edits that the word [begin, end) ends with ("oil~2", "oil~"); `end` if it has
/// none.
std::size_t edits_begin(const QueryText& text, std::size_t begin, std::size_t end);

/// True if not all of [begin, end) is punctuation.
bool has_content(const QueryText& text, std::size_t begin, std::size_t end);

/// The end of the "+" and "-" that stand at `begin`.
std::size_t signs_end(const QueryText& text, std::size_t begin);

/// The colon after a field's name that begins at `begin`; `begin` if there is no such name.
std::size_t field_name_end(const QueryText& text, std::size_t begin);

}  // namespace akhbar
