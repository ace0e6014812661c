#include <string>

#include <doctest/doctest.h>

#include "common/lexicon/lexicon_file.h"
#include "common/store/index_error.h"
#include "searcher/search_run.h"
#include "tests/support/golden.h"
#include "tests/support/small_index.h"

namespace akhbar {
namespace {

Lexicon lexicon() {
  return read_lexicon(R"([[concept]]
id = "smes"
kind = "subject"
en = ["small and medium-sized enterprise", "small industry"]
fa = ["بنگاه کوچک و متوسط"]
acronyms = ["SME"]

[[concept]]
id = "industrial-park"
kind = "subject"
en = ["industrial park", "industrial estate"]
fa = ["شهرک صنعتی"]

[[concept]]
id = "qatar"
kind = "place"
en = ["Qatar", "Doha"]
fa = ["کشور قطر"]
doubtful = ["قطر"]
context = ["صادرات"]

[[concept]]
id = "unused"
kind = "subject"
en = ["zeppelin"]
fa = ["زپلین"]

[[word]]
en = ["export", "sell abroad"]
fa = ["صادرات"]

[[word]]
en = ["gasoline", "petrol"]
fa = ["بنزین"]
)",
                      "test.toml")
      .lexicon;
}

std::vector<Article> articles() {
  return {
      test::make_article("sme", "SME exports", "An SME sells."),
      test::make_article("small", "Small industries", "Small industries export. Bicycles."),
      test::make_article("fa", "بنگاه‌های کوچک و متوسط",
                         "صادرات بنگاه‌های کوچک و متوسط به قطر"),
      test::make_article("estate", "Estates", "Industrial estates in Doha."),
      test::make_article("park", "Parks", "Industrial parks near a park."),
      test::make_article("petrol", "Petrol", "Petrol in Qatar."),
      test::make_article("swift", "A swift answer", "Zeppelins are gone."),
  };
}

std::string ids(const Answer& answer) {
  std::string text;
  for (const ShownHit& hit : answer.page.hits) text += " " + hit.article.id.str();
  return text;
}

}  // namespace

TEST_CASE("widening: golden table of queries, their hits in order, and what was searched also") {
  test::SmallIndex index(articles(), lexicon());
  IndexReader reader = index.reader();
  test::check_table("widening.table", [&](const std::string& line) {
    SearchSettings settings;
    std::string typed = line;
    if (typed.starts_with("--no-concepts ")) {
      settings.has_concepts = false;
      typed = typed.substr(14);
    } else if (typed.starts_with("--exact ")) {
      settings.is_exact = true;
      typed = typed.substr(8);
    }
    const Answer found = answer("1", typed, settings, reader, index.analyzer());
    std::string text = to_string(found.query) + " |" + ids(found);
    for (const QueryIssue& issue : found.page.issues) {
      text += " | " + std::to_string(issue.column) + " " + issue.message;
    }
    return text;
  });
}

TEST_CASE("widening: a concept's other names are marked in the snippet") {
  test::SmallIndex index(articles(), lexicon());
  IndexReader reader = index.reader();
  const Answer found = answer("1", "+concept:smes", {}, reader, index.analyzer());
  for (const ShownHit& hit : found.page.hits) {
    CAPTURE(hit.article.id.str());
    const bool is_marked =
        !hit.snippet.title.marks.empty() ||
        (!hit.snippet.passages.empty() && !hit.snippet.passages.front().marks.empty());
    CHECK(is_marked);
  }
  CHECK(found.page.total == 3);
}

TEST_CASE("an index of another lexicon takes no articles, but gives up some") {
  test::SmallIndex index(articles(), lexicon());
  CHECK_THROWS_WITH_AS(IndexWriter(index.path(), Analyzer::fingerprint(), IndexWriter::Lexicon{}),
                       doctest::Contains("was built with another lexicon"), IndexError);
  IndexWriter writer(index.path(), Analyzer::fingerprint());
  CHECK(writer.remove(*ArticleId::parse("sme")));
  writer.commit();
  CHECK(index.ids("concept:smes") == "small fa");
}

TEST_CASE("an article does not win by repeating its paragraphs") {
  const std::string said = "The carpet weavers of Kashan exported more carpets than ever before. ";
  std::string repeated;
  for (int i = 0; i < 10; ++i) repeated += said;
  test::SmallIndex index(
      {test::make_article("b", "", repeated), test::make_article("a", "", said)});
  const SearchResult found = index.reader().search(index.query("carpets"), {});
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits[0].score == found.hits[1].score);
}

}  // namespace akhbar
