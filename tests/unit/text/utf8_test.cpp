#include "common/text/utf8.h"

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

TEST_CASE("take_character: reads characters of one to four bytes") {
  CHECK(characters_of("aéک🏭") == U"aéک🏭");
  CHECK(characters_of(
            "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") ==
        U"\x7F\x80\u07FF\u0800\uFFFF\U00010000\U0010FFFF");
}

TEST_CASE("take_character: a byte that belongs to none is U+FFFD") {
  CHECK(characters_of("a\x80z") == U"a\uFFFDz");
  CHECK(characters_of("\xD8z") == U"\uFFFDz");
  CHECK(characters_of("\xFFz") == U"\uFFFDz");
  CHECK(characters_of("\xE2\x80") == U"\uFFFD\uFFFD");                      // cut off
  CHECK(characters_of("\xC0\xAF") == U"\uFFFD\uFFFD");                      // "/" spelled too long
  CHECK(characters_of("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");            // a surrogate
  CHECK(characters_of("\xF4\x90\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond U+10FFFF
}

TEST_CASE("append_utf8: writes characters of one to four bytes") {
  std::string text;
  for (const char32_t c : U"aéک🏭") {
    if (c != 0) append_utf8(c, text);
  }
  CHECK(text == "aéک🏭");
}

TEST_CASE("utf8_prefix: the UTF-8 prefix ends before the first bad byte") {
  CHECK(utf8_prefix("") == 0);
  CHECK(utf8_prefix("plain text of more than eight bytes") == 35);
  CHECK(utf8_prefix("نفت") == 6);
  CHECK(utf8_prefix("😀") == 4);
  CHECK(utf8_prefix("eight by\xFFtes") == 8);
  CHECK(utf8_prefix("\xD9\x86\xD9") == 2);       // cut
  CHECK(utf8_prefix("a\x80") == 1);              // no lead byte
  CHECK(utf8_prefix("a\xC0\xAF") == 1);          // "/" in two bytes
  CHECK(utf8_prefix("a\xE0\x80\xAF") == 1);      // and in three
  CHECK(utf8_prefix("a\xED\xA0\x80") == 1);      // a surrogate
  CHECK(utf8_prefix("a\xF4\x90\x80\x80") == 1);  // beyond U+10FFFF
  CHECK(is_utf8("\xEF\xBF\xBF"));
  CHECK_FALSE(is_utf8("\xF5\x80\x80\x80"));
}

TEST_CASE("append_utf8: U+FFFD for what is no character") {
  std::string text;
  for (const char32_t c : {U'a', U'é', U'ن', U'😀', char32_t{0xD800}, char32_t{0x110000}}) {
    append_utf8(c, text);
  }
  CHECK(text == "aéن😀\uFFFD\uFFFD");
}

}  // namespace
}  // namespace akhbar::test
