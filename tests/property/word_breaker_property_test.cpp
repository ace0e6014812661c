#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "common/text/unicode_word_breaker.h"
#include "common/text/utf8.h"
#include "common/text/word_breaker.h"
#include "tests/support/generated_text.h"

namespace akhbar {

// rapidcheck's name for it.
void showValue(const RawWord& word, std::ostream& out) {  // NOLINT(readability-identifier-naming)
  out << "[" << word.begin << "," << word.end << ") of script " << static_cast<int>(word.script)
      << (word.is_ascii ? ", ASCII" : "");
}

namespace {

rc::Gen<std::string> character_of_any_class() {
  static const std::vector<std::string> characters{
      // Letters, among them signs that only the rules take for letters; digits; connectors.
      "a", "Z", "é", "я", "ب", "ﻼ", "@", "Ⅷ", "ⓐ", "\u02C2", "\u1100", "1", "\u06F1", "٤", "_", "‿",
      // Marks that stay between letters, between digits, between either.
      ":", "·", "\uFE55", ",", ";", "٬", "٫", ".", "'", "’", "‘",
      // What belongs to the character before it.
      "\u0301", "\u064E", "\u200C", "\u200D", "\u00AD", "\u200F", "\uFEFF", "\u0600", "\uFF9E",
      // Spaces and ends of lines.
      " ", "\t", "\n", "\r", "\v", "\u0085", "\u00A0", "\u1680", "\u2000", "\u2028", "\u3000",
      // What stands alone.
      "!", "\"", "«", "،", "؟", "–", "\uFDFC", "\u200B", "\u2060",
      // Pictures; ℹ and Ⓜ are letters too, so that a joiner makes a word of them and a space.
      "©", "ℹ", "Ⓜ", "\U0001F600", "\U0001F3FD", "\U0001F1EE", "\u200Dℹ", "\u3000 \u200DⓂ",
      // Scripts that have a dictionary or rules of their own, and letters of four bytes.
      "漢", "ア", "あ", "한", "ก", "\u302A", "א", "״", "\U0001D400"};
  return rc::gen::elementOf(characters);
}

rc::Gen<std::string> character_below(std::uint32_t end) {
  return rc::gen::map(rc::gen::inRange<std::uint32_t>(0, end), [](std::uint32_t c) {
    std::string character;
    append_utf8(c, character);
    return character;
  });
}

rc::Gen<std::string> text_of_all_classes() {
  const auto piece = rc::gen::weightedOneOf<std::string>(
      {{10, character_of_any_class()},
       {4, character_below(0x3000)},
       {1, character_below(0x110000)},
       {3, test::text_piece()},
       {1, rc::gen::container<std::string>(1, rc::gen::arbitrary<char>())}});
  // Much longer than usual: it takes three or four characters of certain classes in a row to see
  // some rules.
  const auto pieces = rc::gen::scale(50, rc::gen::container<std::vector<std::string>>(piece));
  return rc::gen::map(pieces, [](const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += part;
    return text;
  });
}

}  // namespace

TEST_CASE("law: WordBreaker finds the words that ICU finds") {
  WordBreaker breaker;
  UnicodeWordBreaker icu;
  std::vector<RawWord> words;
  CHECK(rc::check([&] {
    const std::string text = *text_of_all_classes();
    breaker.find_words(text, words);
    std::vector<RawWord> expected;
    icu.append_words(text, 0, text.size(), expected);
    RC_ASSERT(words == expected);
  }));
}

}  // namespace akhbar
