#include "common/query/query_text.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace akhbar {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

constexpr bool is_among(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string QueryText::slice(std::size_t begin, std::size_t end) const {
  return bytes.substr(offsets[begin], offsets[end] - offsets[begin]);
}

QueryText decode_query(std::string_view typed) {
  QueryText text;
  while (!typed.empty()) {
    std::string_view rest = typed;
    const char32_t character = take_character(rest);
    const std::size_t length = typed.size() - rest.size();
    const bool is_bad_byte = character == kReplacementCharacter && length == 1;
    const bool is_blank = character == U' ' || is_control(character) || is_bad_byte;
    text.offsets.push_back(text.bytes.size());
    text.characters.push_back(is_blank ? U' ' : character);
    text.bytes += is_blank ? " " : typed.substr(0, length);
    typed = rest;
  }
  text.offsets.push_back(text.bytes.size());
  return text;
}

bool is_blank(char32_t c) {
  return is_among(U" \u00A0\u1680\u200B\u2028\u2029\u202F\u205F\u3000", c) ||
         (c >= 0x2000 && c <= 0x200A);
}

bool is_bracket(char32_t c) { return c == U'(' || c == U')'; }

bool is_sign(char32_t c) { return c == U'+' || c == U'-'; }

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
}

bool is_invisible(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_separator(char32_t c) {
  return is_among(U",;\u060C\u061B\u061F", c);  // , ; ، ؛ ؟
}

bool is_stop(char32_t c) {
  return is_among(U".:!?\u2026\u06D4", c);  // . : ! ? … ۔
}

bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_punctuation(char32_t c) {
  const bool is_ascii_mark = c > 0x20 && c < 0x7F && !is_digit(c) && !(c >= U'A' && c <= U'Z') &&
                             !(c >= U'a' && c <= U'z');
  // ‘ ’ • · and the joiners, which nobody sees either.
  constexpr std::u32string_view kMarks = U"\u2018\u2019\u2022\u00B7\u200C\u200D";
  return is_ascii_mark || is_stop(c) || is_separator(c) || is_dash(c) || is_invisible(c) ||
         is_among(kMarks, c);
}

std::u32string_view closing_quotes(char32_t open) {
  struct Quotes {
    char32_t open;
    std::u32string_view close;
  };
  // ” and » close, but they also open where somebody types the pair the other way round, as
  // keyboards for Persian make easy.
  static constexpr std::array<Quotes, 7> kQuotes = {{
      {U'"', U"\""},
      {0x201C, U"\u201D"},        // “ ”
      {0x201E, U"\u201D\u201C"},  // „ ” and „ “
      {0x00AB, U"\u00BB"},        // « »
      {0x2033, U"\u2033"},        // ″ ″
      {0x201D, U"\u201D"},        // ” ”
      {0x00BB, U"\u00AB"},        // » «
  }};
  const auto* found = std::ranges::find(kQuotes, open, &Quotes::open);
  return found == kQuotes.end() ? std::u32string_view() : found->close;
}

}  // namespace akhbar
