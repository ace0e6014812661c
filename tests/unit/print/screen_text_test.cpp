#include "searcher/print/screen_text.h"

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

std::string wrapped_text(std::string_view text, std::size_t width) {
  std::string result;
  for (const ScreenText& line : wrapped(screen_text(text), width)) result += to_utf8(line) + "|";
  return result;
}

TEST_CASE("wrapped: breaks at blanks, as late as it can") {
  CHECK(wrapped_text("aa bb cc", 8) == "aa bb cc|");
  CHECK(wrapped_text("aa bb cc", 7) == "aa bb|cc|");
  CHECK(wrapped_text("aa bb cc", 4) == "aa|bb|cc|");
}

TEST_CASE("wrapped: a word that is too long has a line for itself") {
  CHECK(wrapped_text("a bbbbbb c", 3) == "a|bbbbbb|c|");
  CHECK(wrapped_text("a b", 0) == "a|b|");
}

TEST_CASE("wrapped: runs of blanks and line breaks count as one blank") {
  CHECK(wrapped_text(" a\t\u00A0b\r\n\nc\u3000", 9) == "a b c|");
  CHECK(wrapped_text(" \n ", 9) == "");
}

TEST_CASE("wrapped: marks, harakat and ZWNJ take no column") {
  CHECK(wrapped_text("مُدیر شهرک‌ها", 11) == "مُدیر شهرک‌ها|");
  CHECK(wrapped_text("مُدیر شهرک‌ها", 10) == "مُدیر|شهرک‌ها|");
}

TEST_CASE("screen_text: a character is marked if its first byte is in a mark") {
  const std::vector<Span> marks = {{0, 2}, {3, 4}};
  CHECK(screen_text("سab", marks) == ScreenText{{U'س', true}, {U'a', false}, {U'b', true}});
}

TEST_CASE("screen_text: bidi controls are left out, joiners and directional marks stay") {
  CHECK(to_utf8(screen_text("\u202Aa\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069b")) == "ab");
  CHECK(to_utf8(screen_text("a\u200C\u200D\u200E\u200Fb")) == "a\u200C\u200D\u200E\u200Fb");
}

TEST_CASE("screen_text: all line breaks are one character, also CR LF") {
  CHECK(to_utf8(screen_text("a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh\fi")) ==
        "a\nb\nc\nd\ne\nf\ng\nh\ni");
}

TEST_CASE("one_line: joins lines and trims") {
  CHECK(one_line(" a\n\nb ") == "a b");
  CHECK(one_line(" ") == "");
}

}  // namespace
}  // namespace akhbar::test
