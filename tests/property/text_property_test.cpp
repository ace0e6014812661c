#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <unicode/utf8.h>

#include "common/text/analyzer.h"
#include "common/text/folding.h"
#include "common/text/persian_stemmer.h"
#include "tests/support/generated_text.h"

namespace akhbar {
namespace {

bool is_border(const std::string& text, std::size_t at) {
  return at == text.size() || !U8_IS_TRAIL(static_cast<std::uint8_t>(text[at]));
}

}  // namespace

TEST_CASE("law: fold(fold(text)) is fold(text)") {
  CHECK(rc::check([] {
    const std::string once = fold(*test::mixed_text());
    RC_ASSERT(fold(once) == once);
  }));
}

TEST_CASE("law: tokens stand in order, apart, with positions that rise, on borders of characters") {
  Analyzer analyzer;
  CHECK(rc::check([&] {
    const std::string text = *test::mixed_text();
    std::size_t end = 0;
    unsigned position = 0;
    for (const Token& token : analyzer.analyze(text)) {
      RC_ASSERT(token.begin >= end);
      RC_ASSERT(token.end > token.begin);
      RC_ASSERT(token.end <= text.size());
      RC_ASSERT(token.position > position);
      RC_ASSERT(!token.term.empty());
      RC_ASSERT(is_border(text, token.begin));
      RC_ASSERT(is_border(text, token.end));
      end = token.end;
      position = token.position;
    }
  }));
}

TEST_CASE("law: what a token stands for gives the same term when it is a query") {
  Analyzer analyzer;
  CHECK(rc::check([&] {
    const std::string text = *test::mixed_text();
    for (const Token& token : analyzer.analyze(text)) {
      const std::string surface = text.substr(token.begin, token.end - token.begin);
      const std::vector<Token> alone = analyzer.analyze(surface);
      RC_ASSERT(alone.size() == 1U);
      RC_ASSERT(alone.front().term == token.term);
    }
  }));
}

TEST_CASE("law: a text of two parts gives the tokens of both") {
  Analyzer analyzer;
  CHECK(rc::check([&] {
    const std::string first = *test::mixed_text() + "\n\noil. ";
    const std::string second = *test::mixed_text();
    std::vector<std::string> separate;
    for (const Token& token : analyzer.analyze(first)) separate.emplace_back(token.term);
    const std::vector<Token> tail = analyzer.analyze("oil. " + second);
    for (std::size_t i = 1; i < tail.size(); ++i) separate.emplace_back(tail[i].term);
    std::vector<std::string> together;
    for (const Token& token : analyzer.analyze(first + second)) together.emplace_back(token.term);
    RC_ASSERT(together == separate);
  }));
}

TEST_CASE("law: a compound is made of the words that stand there") {
  Analyzer analyzer;
  CHECK(rc::check([&] {
    const std::string text = *test::mixed_text();
    const std::vector<Token> tokens = analyzer.analyze(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      RC_ASSERT(tokens[i].compound.empty() == (tokens[i].compound_words == 0));
      if (tokens[i].compound_words == 0) continue;
      RC_LOG() << text << "\n" << to_string(tokens[i]) << "\n";
      RC_ASSERT(tokens[i].compound_words > 1U);
      RC_ASSERT(i + tokens[i].compound_words <= tokens.size());
    }
  }));
}

TEST_CASE("law: the stem of a Persian stem is itself") {
  CHECK(rc::check([] {
    const std::string base = *rc::gen::elementOf(std::vector<std::string>{
        "شرکت", "کارخانه", "ایرانی", "مسیول", "قطعه", "خبر",     "اخبار", "صنعت", "دفتر", "بزرگ",
        "نزد",  "یابد",    "کن",     "انتها", "مال",  "سهامدار", "دنیا",  "نیرو", "ان",   "م"});
    const std::string endings = *rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"ها", "های", "هایی", "ان", "ات", "ی", "یی", "شان", "م", "ش",
                                     "تر", "ترین", "گان", "ین", "جات", "یت", "د", "ند"})),
        [](const std::vector<std::string>& parts) {
          std::string all;
          for (std::size_t i = 0; i < parts.size() && i < 4; ++i) all += parts[i];
          return all;
        });
    const std::string prefix = *rc::gen::elementOf(std::vector<std::string>{"", "می", "نمی", "ن"});
    const std::string stem = persian_stem(prefix + base + endings);
    RC_ASSERT(persian_stem(stem) == stem);
    RC_ASSERT(!stem.empty());
  }));
}

}  // namespace akhbar
