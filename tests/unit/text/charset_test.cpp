#include "common/text/charset.h"

#include <stdexcept>

#include <doctest/doctest.h>

namespace akhbar {
namespace {

std::string detect(std::string_view beginning) {
  std::size_t bom_bytes = 0;
  const std::string charset = detect_charset(beginning, bom_bytes);
  return charset + '+' + std::to_string(bom_bytes);
}

// "سازمان صنایع کوچک و شهرک‌های صنعتی ایران" in Windows-1256,
// which has no Persian yeh.
constexpr std::string_view kWindows1256 =
    "\xD3\xC7\xD2\xE3\xC7\xE4 \xD5\xE4\xC7\xED\xDA \x98\xE6\x8D\x98 \xE6 "
    "\xD4\xE5\xD1\x98\x9D\xE5\xC7\xED \xD5\xE4\xDA\xCA\xED \xC7\xED\xD1\xC7\xE4";
constexpr std::string_view kPersian =
    "سازمان صنايع کوچک و شهرک‌هاي صنعتي ايران";

TEST_CASE("charset: a byte-order mark is believed") {
  CHECK(detect("\xEF\xBB\xBF\x61") == "UTF-8+3");
  CHECK(detect(std::string_view("\xFF\xFE\x61\0", 4)) == "UTF-16LE+2");
  CHECK(detect(std::string_view("\xFE\xFF\0\x61", 4)) == "UTF-16BE+2");
  CHECK(detect(std::string_view("\xFF\xFE\0\0\x61\0\0\0", 8)) == "UTF-32LE+4");
  CHECK(detect(std::string_view("\0\0\xFE\xFF\0\0\0\x61", 8)) == "UTF-32BE+4");
  CHECK(detect("+/v8-text") == "UTF-8+0");
}

TEST_CASE("charset: UTF-8 is told by its form, a cut character and some bad bytes allowed") {
  CHECK(detect("") == "UTF-8+0");
  CHECK(detect("plain") == "UTF-8+0");
  CHECK(detect("نفت و گاز") == "UTF-8+0");
  CHECK(detect("plain \xD9") == "UTF-8+0");
  CHECK(detect("نفت \xFF و گاز") == "UTF-8+0");
}

TEST_CASE("charset: Persian in Windows-1256 is told from ISO-8859-6, English in Windows-1252") {
  CHECK(detect(kWindows1256) == "windows-1256+0");
  CHECK(detect("Iran\x92s \x93oil\x94 exports rose in the first half of the year \x96 a record") ==
        "windows-1252+0");
}

TEST_CASE("charset: some Persian in much English is told by the Persian") {
  std::string page = "id,url,title\n";
  for (int i = 0; i < 20; ++i) page += "https://www.example.com/news/economy/the-headline-of-it,";
  CHECK(detect(page + std::string(kWindows1256)) == "windows-1256+0");
}

TEST_CASE("charset: bytes of no text are in no character set") {
  std::string bytes;
  for (unsigned i = 0; i < 4096; ++i) bytes += static_cast<char>((i * i * 7 + i / 3) % 255 + 1);
  CHECK(detect(bytes) == "+0");
}

TEST_CASE("charset: EBCDIC, for which ICU has a detector and no decoder, is not detected") {
  CHECK(detect("\xFF\xB9") == "+0");
}

TEST_CASE("charset: what is decoded does not depend on where the pieces end") {
  CharsetDecoder whole("windows-1256");
  CHECK(whole.decode(kWindows1256, true) == kPersian);

  const std::string_view utf16("a\0\x46\x06\x3D\xD8\x00\xDE", 8);
  CharsetDecoder decoder("UTF-16LE");
  std::string text;
  for (const char& byte : utf16) text += decoder.decode({&byte, 1}, false);
  text += decoder.decode({}, true);
  CHECK(text == "aن😀");
}

TEST_CASE("charset: what cannot be decoded becomes U+FFFD") {
  CharsetDecoder decoder("UTF-16LE");
  CHECK(decoder.decode(std::string_view("a\0\x00\xD8z\0b", 7), true) == "a\uFFFDz\uFFFD");
}

TEST_CASE("charset: a text longer than the decoder's buffer comes whole") {
  const std::string bytes(100'000, '\xE4');
  CHECK(CharsetDecoder("windows-1256").decode(bytes, true).size() == 200'000);
}

TEST_CASE("charset: an unknown name is refused") {
  CHECK_THROWS_WITH_AS(CharsetDecoder("klingon"), "unknown character set \"klingon\"",
                       std::invalid_argument);
}

}  // namespace
}  // namespace akhbar
