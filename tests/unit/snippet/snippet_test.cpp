#include <string>

#include <doctest/doctest.h>

#include "common/query/parser.h"
#include "common/query/resolver.h"
#include "searcher/snippet/snippet_maker.h"

namespace akhbar {
namespace {

std::string with_marks(const Passage& passage) {
  std::string text = passage.cut_before ? "…" : "";
  std::size_t at = 0;
  for (const Span& mark : passage.marks) {
    text += passage.text.substr(at, mark.begin - at) + "[" +
            passage.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return text + passage.text.substr(at) + (passage.cut_after ? "…" : "");
}

std::string marked(const std::string& title, const std::string& body, const std::string& typed) {
  Analyzer analyzer;
  Names names;
  const Query query = resolve(parse_query(typed).root, analyzer, names, Widening::off, {}).query;
  const Article article{.id = *ArticleId::parse("a"), .title = title, .body = body};
  const Snippet snippet = make_snippet(article, query, analyzer);
  std::string text = with_marks(snippet.title);
  for (const Passage& passage : snippet.passages) text += " / " + with_marks(passage);
  return text;
}

std::string filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

}  // namespace

TEST_CASE("marks: stems, half-spaces, endings written apart, both yehs and kafs, acronyms") {
  CHECK(marked("", "Iranian SMEs exported.", "SME exports") == " / Iranian [SMEs] [exported].");
  CHECK(marked("", "شركت هاي كوچك", "شرکت‌های کوچک") == " / [شركت هاي] [كوچك]");
  CHECK(marked("", "شرکت‌های کوچک،", "شركت") == " / [شرکت‌های] کوچک،");
  CHECK(marked("", "The U.S. said so.", "US") == " / The [U.S.] said so.");
}

TEST_CASE("marks: a phrase as a whole, and only where it stands as one") {
  CHECK(marked("", "Parks: industrial parks.", "\"industrial parks\"") ==
        " / Parks: [industrial parks].");
  CHECK(marked("", "سرمایه گذاری خارجی", "سرمایه‌گذاری") == " / [سرمایه گذاری] خارجی");
}

TEST_CASE("marks: title: marks the headline only, an excluded word is marked nowhere") {
  CHECK(marked("Oil prices", "Oil rose.", "title:oil") == "[Oil] prices / Oil rose.");
  CHECK(marked("Oil", "Oil and gas", "gas -oil") == "Oil / Oil and [gas]");
}

TEST_CASE("passages: the body's beginning where nothing is matched, nothing of an empty body") {
  CHECK(marked("Oil", "First sentence. " + filler(60), "oil")
            .starts_with("[Oil] / First sentence. word0 "));
  CHECK(marked("Oil", "", "oil") == "[Oil]");
}

TEST_CASE("passages: begin at a sentence's start that is near, else a few words before") {
  CHECK(marked("", filler(50) + "end. The bank gave loans. " + filler(50), "loans")
            .starts_with(" / …The bank gave [loans]. word0"));
  CHECK(marked("", filler(50) + "loans " + filler(50), "loans")
            .starts_with(" / …word44 word45 word46 word47 word48 word49 [loans] word0"));
}

TEST_CASE("passages: the second one brings what the first lacks") {
  const std::string body = "A bank. " + filler(60) + "end. A bank again. " + filler(60) +
                           "end. Loans, too. " + filler(60);
  const std::string text = marked("", body, "bank loans");
  CHECK(text.starts_with(" / A [bank]."));
  CHECK(text.find(" / …[Loans], too.") != std::string::npos);
}

TEST_CASE("passages: opening quotes and closing stops come along") {
  CHECK(marked("", filler(40) + "end. “Exports (of oil) rose!” " + filler(40), "exports")
            .find("…“[Exports] (of oil) rose!” word0") != std::string::npos);
}

}  // namespace akhbar
