#include "searcher/print/analysis_format.h"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

AnalyzedWord word(unsigned position, const std::string& written, const std::string& term) {
  AnalyzedWord word;
  word.written = written;
  word.form = written;
  word.term = term;
  word.position = position;
  return word;
}

TextAnalysis text_of(std::vector<AnalyzedWord> words) { return {"", "", std::move(words)}; }

std::string printed(const std::vector<TextAnalysis>& texts, const PrintStyle& style = {}) {
  std::ostringstream out;
  print_analyses(OutputFormat::text, texts, style, out);
  return out.str();
}

TEST_CASE("analysis: isolates stand around each word, and around terms in common") {
  AnalyzedWord first = word(1, "سرمایه", "سرمایه");
  first.compound = "سرمایهگذاری";
  first.compound_words = 2;
  const TextAnalysis text = text_of({first});
  CHECK(printed({text, text}, {.bidi_isolates = true}) ==
        "position  bytes  kind        note  written  form    term    as one word\n"
        "1         0-0    other word        \u2068سرمایه\u2069   \u2068سرمایه\u2069  "
        "\u2068سرمایه\u2069  "
        "\u2068سرمایهگذاری\u2069 ×2 words\n"
        "\n"
        "position  bytes  kind        note  written  form    term    as one word\n"
        "1         0-0    other word        \u2068سرمایه\u2069   \u2068سرمایه\u2069  "
        "\u2068سرمایه\u2069  "
        "\u2068سرمایهگذاری\u2069 ×2 words\n"
        "\n"
        "in common: \u2068سرمایه\u2069 \u2068سرمایهگذاری\u2069\n");
}

TEST_CASE("analysis: a very wide word moves the rest of its own line only") {
  const std::string wide(50, 'x');
  const std::string gap(40 - 1 + 2, ' ');
  CHECK(printed({text_of({word(1, wide, wide), word(2, "a", "a")})}) ==
        "position  bytes  kind        note  written" + std::string(40 - 7 + 2, ' ') + "form" +
            std::string(40 - 4 + 2, ' ') + "term" + std::string(40 - 4 + 2, ' ') +
            "as one word\n"
            "1         0-0    other word        " +
            wide + "  " + wide + "  " + wide + "\n" + "2         0-0    other word        a" + gap +
            "a" + gap + "a\n");
}

TEST_CASE("analysis: a compound of one text meets the term of another") {
  AnalyzedWord non = word(1, "non", "non");
  non.compound = "nonoil";
  non.compound_words = 2;
  const TextAnalysis apart = text_of({non, word(2, "oil", "oil")});
  const TextAnalysis joined = text_of({word(1, "nonoil", "nonoil")});
  CHECK(terms_in_common({apart, joined}) == std::vector<std::string>{"nonoil"});
  CHECK(terms_in_common({joined, apart}) == std::vector<std::string>{"nonoil"});
}

TEST_CASE("analysis: what is in common is in all texts, once, in the order of the first") {
  const TextAnalysis first =
      text_of({word(1, "oil", "oil"), word(2, "gas", "gas"), word(3, "oil", "oil")});
  const TextAnalysis second = text_of({word(1, "gas", "gas"), word(2, "oil", "oil")});
  const TextAnalysis third = text_of({word(1, "oil", "oil")});
  CHECK(terms_in_common({first, second}) == std::vector<std::string>{"oil", "gas"});
  CHECK(terms_in_common({first, second, third}) == std::vector<std::string>{"oil"});
  CHECK(terms_in_common({first}).empty());
}

}  // namespace
}  // namespace akhbar::test
