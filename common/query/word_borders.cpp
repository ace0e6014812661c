#include "common/query/word_borders.h"

#include "common/query/field.h"

namespace akhbar {
namespace {

bool ends_word(const QueryText& text, std::size_t i) {
  const char32_t c = text.at(i);
  if (c == U',' && i > 0 && is_digit(text.at(i - 1)) && is_digit(text.at(i + 1))) return false;
  return is_blank(c) || is_separator(c) || is_bracket(c) || is_quote(c);
}

bool is_letter_of_field(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

}  // namespace

std::size_t word_end(const QueryText& text, std::size_t begin) {
  std::size_t end = begin;
  while (!ends_word(text, end)) ++end;
  return end;
}

std::size_t value_end(const QueryText& text, std::size_t begin) {
  std::size_t end = begin;
  while (!is_blank(text.at(end)) && !is_bracket(text.at(end))) ++end;
  while (end > begin && (is_separator(text.at(end - 1)) || is_invisible(text.at(end - 1)))) --end;
  return end;
}

std::size_t end_without_stops(const QueryText& text, std::size_t begin, std::size_t end) {
  std::size_t kept = end;
  while (kept > begin && (is_stop(text.at(kept - 1)) || is_invisible(text.at(kept - 1)))) --kept;
  if (kept == end || text.at(kept) != U'.') return kept;
  for (std::size_t i = begin + 1; i < kept; ++i) {
    if (text.at(i) == U'.') return kept + 1;
  }
  return kept;
}

std::size_t number_end(const QueryText& text, std::size_t begin) {
  std::size_t end = begin;
  while (text.at(end) >= U'0' && text.at(end) <= U'9') ++end;
  return end;
}

std::size_t decimal_end(const QueryText& text, std::size_t begin) {
  const std::size_t whole = number_end(text, begin);
  if (whole == begin || text.at(whole) != U'.') return whole;
  const std::size_t end = number_end(text, whole + 1);
  return end > whole + 1 ? end : whole;
}

std::size_t weight_begin(const QueryText& text, std::size_t begin, std::size_t end) {
  std::size_t caret = end;
  while (caret > begin && text.at(caret - 1) != U'^') --caret;
  if (caret <= begin + 1 || caret == end || decimal_end(text, caret) != end) return end;
  return has_content(text, begin, caret - 1) ? caret - 1 : end;
}

std::size_t end_without_weights(const QueryText& text, std::size_t begin, std::size_t end) {
  for (;;) {
    const std::size_t shorter = weight_begin(text, begin, end_without_stops(text, begin, end));
    if (shorter == end) return end;
    end = shorter;
  }
}

std::size_t edits_begin(const QueryText& text, std::size_t begin, std::size_t end) {
  std::size_t digits = end_without_stops(text, begin, end);
  while (digits > begin && text.at(digits - 1) >= U'0' && text.at(digits - 1) <= U'9') --digits;
  const bool has_word =
      digits > begin + 1 && text.at(digits - 1) == U'~' && !is_punctuation(text.at(digits - 2));
  return has_word ? digits - 1 : end;
}

bool has_content(const QueryText& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_punctuation(text.at(i))) return true;
  }
  return false;
}

std::size_t signs_end(const QueryText& text, std::size_t begin) {
  std::size_t end = begin;
  while (is_sign(text.at(end)) || is_invisible(text.at(end))) ++end;
  return end;
}

std::size_t field_name_end(const QueryText& text, std::size_t begin) {
  std::size_t colon = begin;
  while (is_letter_of_field(text.at(colon))) ++colon;
  if (text.at(colon) != U':') return begin;
  const bool is_address = text.at(colon + 1) == U'/' && text.at(colon + 2) == U'/';
  // No scheme is called like a field of ours, and what is printed as title://a must be read as
  // such.
  return is_address && !find_query_field(text.slice(begin, colon)) ? begin : colon;
}

}  // namespace akhbar
