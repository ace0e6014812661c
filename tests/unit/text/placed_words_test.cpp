#include "common/text/placed_words.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace akhbar {
namespace {

std::string placed(std::string_view title, std::string_view body) {
  Analyzer analyzer;
  std::string text;
  const ArticleParts parts =
      place_words(title, body, analyzer, [&](const Token& token, unsigned at, ArticlePart part) {
        constexpr std::string_view kNames = "hlr";  // headline, lead, rest
        text += fmt::format("{}{}{} ", token.word, kNames[static_cast<std::size_t>(part)], at);
      });
  for (const unsigned at : parts.sentences) text += fmt::format("s{} ", at);
  for (const unsigned at : parts.paragraphs) text += fmt::format("p{} ", at);
  return text + fmt::format("end {}", parts.lead_end);
}

}  // namespace

TEST_CASE("place_words: the body stands behind the headline, and both have sentences") {
  CHECK(placed("Oil up", "It rose. It fell.\nIt rose.") ==
        "oilh1 uph2 itl103 rosel104 itl105 felll106 itr107 roser108 "
        "s1 s103 s105 s107 p1 p103 p107 end 107");
}

TEST_CASE("place_words: without a headline, or without a body, the other begins at 1") {
  CHECK(placed("", "It rose.\n\nIt fell.") == "itl1 rosel2 itr3 fellr4 s1 s3 p1 p3 end 3");
  CHECK(placed("Oil. Up", "") == "oilh1 uph2 s1 p1 end 3");
  CHECK(placed("", "") == "end 1");
}

TEST_CASE("place_words: what has no word is no part") {
  CHECK(placed("", "— ! —\n\nIt rose. … It fell.") == "itl1 rosel2 itl3 felll4 s1 s3 p1 end 5");
}

TEST_CASE("place_words: a lead without end ends after a hundred words") {
  std::string body;
  for (int i = 0; i < 150; ++i) body += "oil ";
  Analyzer analyzer;
  unsigned lead = 0;
  const ArticleParts parts = place_words(
      "", body, analyzer,
      [&](const Token&, unsigned, ArticlePart part) { lead += part == ArticlePart::lead ? 1 : 0; });
  CHECK(lead == 100);
  CHECK(parts.lead_end == 101);
}

}  // namespace akhbar
