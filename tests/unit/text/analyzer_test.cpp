#include "common/text/analyzer.h"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/golden.h"

namespace akhbar {

TEST_CASE("Analyzer: golden table") {
  Analyzer analyzer;
  test::check_table("analyze.table", [&](const std::string& text) {
    std::string tokens;
    for (const Token& token : analyzer.analyze(text)) {
      tokens += (tokens.empty() ? "" : " ") + to_string(token);
    }
    return tokens;
  });
}

TEST_CASE("Analyzer: a word of more than 200 bytes has no term and keeps its position") {
  Analyzer analyzer;
  const std::string text = "oil " + std::string(300, 'x') + " gas";
  const std::vector<Token> tokens = analyzer.analyze(text);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].position == 1);
  CHECK(tokens[1].position == 3);
  CHECK(tokens[1].term == "gas");
}

TEST_CASE("Analyzer: bytes that are not UTF-8 separate words") {
  Analyzer analyzer;
  const std::vector<Token> tokens = analyzer.analyze("oil\xFFgas");
  REQUIRE(tokens.size() == 2);
  CHECK(to_string(tokens[0]) == "oil[0,3)@1");
  CHECK(to_string(tokens[1]) == "gas[4,7)@2");
}

TEST_CASE("Analyzer: a word alone and the same word after others have the same term") {
  Analyzer used;
  used.analyze("The U.S. and شرکت‌ها and exports of SMEs");
  Analyzer fresh;
  for (const std::string word : {"U.S.", "شرکت‌ها", "exports", "SMEs", "smes"}) {
    CAPTURE(word);
    CHECK(used.analyze(word) == fresh.analyze(word));
  }
}

}  // namespace akhbar
