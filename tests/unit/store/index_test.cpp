#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "common/store/generations.h"
#include "common/store/index_error.h"
#include "common/store/index_maintenance.h"
#include "common/text/edit_distance.h"
#include "tests/support/small_index.h"

namespace akhbar {
namespace {

namespace fs = std::filesystem;
using test::make_article;
using test::SmallIndex;
using test::TemporaryDirectory;

Article dated(Article article, int year, unsigned month, unsigned day) {
  article.published = std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                            std::chrono::day(day));
  return article;
}

}  // namespace

TEST_CASE("index: an article comes back as it was put") {
  Article article =
      dated(make_article("a-1", "Headline", "Body, with «quotes».\n\nAnd more."), 2021, 6, 18);
  article.url = "https://a.example/1";
  article.source = "Alborz Wire";
  article.author = "N. N.";
  article.language = "en";
  article.categories = {"economy", "trade"};
  article.tags = {"oil"};
  SmallIndex index({article});
  CHECK(index.reader().article(article.id) == article);
  CHECK_FALSE(index.reader().article(*ArticleId::parse("a-2")).has_value());
}

TEST_CASE("index: putting an id again replaces the article") {
  SmallIndex index({make_article("a", "Steel", "mills")});
  index.add({make_article("a", "Saffron", "fields")});
  CHECK(index.reader().article_count() == 1);
  CHECK(index.ids("steel").empty());
  CHECK(index.ids("saffron") == "a");
}

TEST_CASE("index: ids and addresses longer than a term stay distinct") {
  const std::string stem(400, 'x');
  SmallIndex index({make_article(stem + "1", "One", ""), make_article(stem + "2", "Two", "")});
  CHECK(index.reader().article(*ArticleId::parse(stem + "1"))->title == "One");
  CHECK(index.reader().article(*ArticleId::parse(stem + "2"))->title == "Two");
}

TEST_CASE("search: equal scores are ordered by id, whatever the order of indexing") {
  SmallIndex index({make_article("c", "Oil", ""), make_article("a", "Oil", "")});
  index.add({make_article("b", "Oil", "")});
  CHECK(index.ids("oil") == "a b c");
  CHECK(index.ids("oil", {.offset = 1, .limit = 1}) == "b");
  CHECK(index.ids("oil", {.offset = 0, .limit = 2}) == "a b");
  CHECK(index.ids("oil", {.offset = 5}).empty());
}

TEST_CASE("search: many equal scores are cut at the right place") {
  std::vector<Article> articles;
  articles.reserve(100);
  for (int i = 99; i >= 0; --i) {
    articles.push_back(make_article("n" + std::to_string(100 + i), "Oil", ""));
  }
  SmallIndex index(articles);
  CHECK(index.ids("oil", {.offset = 0, .limit = 3}) == "n100 n101 n102");
  CHECK(index.ids("oil", {.offset = 97, .limit = 10}) == "n197 n198 n199");
}

TEST_CASE("search: the total is exact and does not depend on the page") {
  std::vector<Article> articles;
  articles.reserve(150);
  for (int i = 0; i < 150; ++i) {
    articles.push_back(make_article("n" + std::to_string(i), i % 3 == 0 ? "Oil" : "Gas", "word"));
  }
  SmallIndex index(articles);
  IndexReader reader = index.reader();
  for (const std::size_t limit : {0U, 1U, 10U, 1000U}) {
    CHECK(reader.search(index.query("oil"), {.offset = 0, .limit = limit}).total == 50);
  }
}

TEST_CASE("search: a headline's word counts more than a body's") {
  SmallIndex index({make_article("body", "Prices rise", "steel makers say so"),
                    make_article("head", "Steel prices", "makers say so again")});
  CHECK(index.ids("steel") == "head body");
}

TEST_CASE("search: neighbours in the query that stand together in the article count more") {
  SmallIndex index(
      {make_article("apart", "x", "bank one two three four five six seven eight nine loans"),
       make_article("near", "x", "bank loans one two three four five six seven eight nine")});
  CHECK(index.ids("bank loans") == "near apart");
}

TEST_CASE("phrase: order and adjacency count, inflection does not") {
  SmallIndex index({make_article("a", "", "an industrial park"),
                    make_article("b", "", "industrial parks"),
                    make_article("c", "", "a park that is industrial")});
  CHECK(index.ids("\"industrial park\"") == "b a");
}

TEST_CASE("phrase: none spans headline and body") {
  SmallIndex index({make_article("a", "New industrial", "parks open")});
  CHECK(index.ids("\"industrial parks\"").empty());
  CHECK(index.ids("\"new industrial\"") == "a");
}

TEST_CASE("phrase: a word may stand in it twice") {
  SmallIndex index({make_article("a", "", "step by step"), make_article("b", "", "by step")});
  CHECK(index.ids("\"step by step\"") == "a");
}

TEST_CASE("filters: restrict without scoring, either within a field, both across fields") {
  auto make = [](const std::string& id, const std::string& source, const std::string& language) {
    Article article = make_article(id, "Oil", "");
    article.source = source;
    article.language = language;
    return article;
  };
  SmallIndex index({make("a", "Zagros Review", "en"), make("b", "Alborz Wire", "en"),
                    make("c", "Alborz Wire", "fa"), make("d", "", "")});
  CHECK(index.ids("oil source:\"zagros review\" source:alborzwire") == "a b c");
  CHECK(index.ids("oil source:\"Alborz Wire\" lang:fa") == "c");
  CHECK(index.ids("oil -source:\"Alborz Wire\"") == "a d");
  CHECK(index.ids("source:alborz").empty());
}

TEST_CASE("filters alone: all that pass, the newest first, undated last, then by id") {
  SmallIndex index(
      {dated(make_article("old", "x", ""), 2018, 1, 1), make_article("b-undated", "x", ""),
       dated(make_article("new-b", "x", ""), 2024, 3, 19), make_article("a-undated", "x", ""),
       dated(make_article("new-a", "x", ""), 2024, 3, 19)});
  CHECK(index.ids("-nothing") == "new-a new-b old a-undated b-undated");
  CHECK(index.ids("x", {.sort = Sort::oldest_first}) == "old new-a new-b a-undated b-undated");
  CHECK(index.ids("x", {.sort = Sort::newest_first}) == "new-a new-b old a-undated b-undated");
}

TEST_CASE("days: ranges include both ends, in either calendar, and never the undated") {
  SmallIndex index({dated(make_article("a", "x", ""), 2021, 3, 20),  // 1399-12-30
                    dated(make_article("b", "x", ""), 2021, 3, 21),  // 1400-01-01
                    dated(make_article("c", "x", ""), 2022, 3, 20),  // 1400-12-29
                    dated(make_article("d", "x", ""), 2022, 3, 21),  // 1401-01-01
                    make_article("u", "x", "")});
  const Page oldest{.sort = Sort::oldest_first};
  CHECK(index.ids("date:1400", oldest) == "b c");
  CHECK(index.ids("date:2021", oldest) == "a b");
  CHECK(index.ids("date:1399-12-30", oldest) == "a");
  CHECK(index.ids("date:1400..1401-01", oldest) == "b c d");
  CHECK(index.ids("date:1400..", oldest) == "b c d");
  CHECK(index.ids("date:..2021-03", oldest) == "a b");
  CHECK(index.ids("after:1399", oldest) == "b c d");
  CHECK(index.ids("before:2022", oldest) == "a b");
  CHECK(index.ids("x -date:1400", oldest) == "a d u");
}

TEST_CASE("similar: finds what shares rare words, without the article itself") {
  SmallIndex index(
      {make_article("a", "Saffron harvest", "saffron growers in Qaenat count crocus flowers"),
       make_article("b", "Crocus flowers", "saffron growers sell"),
       make_article("c", "Steel mills", "rebar and billet")});
  IndexReader reader = index.reader();
  const auto query = reader.similar_query(*ArticleId::parse("a"), 10, [](auto) { return false; });
  REQUIRE(query.has_value());
  const SearchResult result = reader.search(*query, {});
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().id.str() == "b");
  CHECK_FALSE(
      reader.similar_query(*ArticleId::parse("z"), 10, [](auto) { return false; }).has_value());
}

TEST_CASE("quorums of quorums cost no more than their parts") {
  SmallIndex index({make_article("a", "Oil", "gas"), make_article("b", "Oil", "steel gas")});
  std::string query = "oil";
  for (int depth = 0; depth < 30; ++depth) query = "2 of (" + query + " gas steel)";
  CHECK(index.ids(query) == "b a");
}

TEST_CASE("forms_with_prefix: as written, the most frequent first") {
  SmallIndex index(
      {make_article("a", "Exports", "exporters"), make_article("b", "Exports", "شرکت‌ها")});
  IndexReader reader = index.reader();
  using Forms = std::vector<CountedForm>;
  CHECK(reader.forms_with_prefix("exp") == Forms{{"exports", 2}, {"exporters", 1}});
  CHECK(reader.forms_with_prefix("شر") == Forms{{"شرکتها", 1}});
  CHECK(reader.forms_with_prefix("zz").empty());
}

TEST_CASE("forms_near: those that the edit distance says, among all forms") {
  SmallIndex index({make_article("a", "bank banks bang tank bnak bakn", "bunk ba b bankers دلار"),
                    make_article("b", "bank", "دلال دلاور دار دیدار")});
  IndexReader reader = index.reader();
  for (const std::string word : {"bank", "bnk", "دلار", "دلر", "ba"}) {
    for (const std::size_t edits : {1U, 2U}) {
      std::vector<CountedForm> expected = reader.forms_with_prefix("");
      std::erase_if(expected, [&](const CountedForm& form) {
        return edit_distance(word, form.form) > edits;
      });
      CAPTURE(word);
      CHECK(reader.forms_near(word, edits) == expected);
    }
  }
}

TEST_CASE("search: what has the form that was typed is above other inflections") {
  SmallIndex index({make_article("a", "", "export of oil"), make_article("b", "", "exports of oil"),
                    make_article("c", "", "شرکت‌های نفتی"),
                    make_article("d", "", "شرکت نفتی"), make_article("e", "", "آرد گندم"),
                    make_article("f", "", "ارد گندم")});
  CHECK(index.ids("export") == "a b");
  CHECK(index.ids("exports") == "b a");
  CHECK(index.ids("شرکت") == "d c");
  CHECK(index.ids("شرکت های") == "c d");
  CHECK(index.ids("آرد") == "e f");
  CHECK(index.ids("ارد") == "f e");
}

TEST_CASE("search: =word finds that form only") {
  SmallIndex index({make_article("a", "Export of oil", ""), make_article("b", "", "exports of oil"),
                    make_article("c", "", "شرکت‌های نفتی"),
                    make_article("d", "", "شرکت نفتی")});
  CHECK(index.ids("=export") == "a");
  CHECK(index.ids("=Exports") == "b");
  CHECK(index.ids("title:=export") == "a");
  CHECK(index.ids("=شرکتهای") == "c");
  CHECK(index.ids("oil -=exports") == "a");
  CHECK(index.ids("=exporting").empty());
}

TEST_CASE("IndexWriter: what is not committed is not there") {
  SmallIndex index({make_article("a", "Oil", "")});
  {
    IndexWriter writer(index.path(), Analyzer::fingerprint());
    writer.put(build_entry(make_article("b", "Oil", ""), index.analyzer(), index.names()));
    writer.remove(*ArticleId::parse("a"));
  }
  CHECK(index.ids("oil") == "a");
}

TEST_CASE("IndexReader: sees a commit made beside it") {
  SmallIndex index({make_article("a", "Oil", "")});
  IndexReader reader = index.reader();
  CHECK(reader.search(index.query("oil"), {}).total == 1);
  index.add({make_article("b", "Oil", "")});
  CHECK(reader.search(index.query("oil"), {}).total == 2);
  compact_index(index.path(), Analyzer::fingerprint());
  index.add({make_article("c", "Oil", "")});
  CHECK(reader.search(index.query("oil"), {}).total == 3);
}

TEST_CASE("a second writer is told that there is one") {
  SmallIndex index({make_article("a", "Oil", "")});
  const IndexWriter first(index.path(), Analyzer::fingerprint());
  CHECK_THROWS_WITH_AS(IndexWriter(index.path(), Analyzer::fingerprint()),
                       doctest::Contains("another indexer is writing to this index"), IndexError);
}

TEST_CASE("what is no index is told from one, with what to do") {
  const TemporaryDirectory directory;
  const std::string fingerprint = Analyzer::fingerprint();
  CHECK_THROWS_WITH_AS(IndexReader(directory.path() / "none", fingerprint),
                       doctest::Contains("there is no such index; make one with: indexer"),
                       IndexError);
  CHECK_THROWS_WITH_AS(IndexReader(directory.path(), fingerprint),
                       doctest::Contains("is not an index"), IndexError);
  std::ofstream(directory.path() / "letter.txt") << "Dear";
  CHECK_THROWS_WITH_AS(IndexWriter(directory.path(), fingerprint, IndexWriter::Lexicon{}),
                       doctest::Contains("holds other files and no index"), IndexError);
  CHECK_THROWS_WITH_AS(
      IndexWriter(directory.path() / "letter.txt", fingerprint, IndexWriter::Lexicon{}),
      doctest::Contains("is a file"), IndexError);
  CHECK_FALSE(fs::exists(directory.path() / "current"));
}

TEST_CASE("a link that leads out of the index is not followed, nor is a stub file") {
  const TemporaryDirectory directory;
  SmallIndex other({make_article("a", "Oil", "")});
  fs::create_directory_symlink(*current_generation(other.path()), directory.path() / "current");
  std::ofstream(directory.path() / "XAPIANDB") << "auto " << other.path().string() << "/current\n";
  CHECK_THROWS_AS(IndexReader(directory.path(), Analyzer::fingerprint()), IndexError);
}

TEST_CASE("an index of another analyzer is refused with both named") {
  SmallIndex index({make_article("a", "Oil", "")});
  CHECK_THROWS_WITH_AS(IndexReader(index.path(), "analyzer 99"),
                       doctest::Contains("this program has [analyzer 99]"), IndexError);
}

TEST_CASE("compact: keeps every article and leaves one generation") {
  SmallIndex index({make_article("a", "Oil", ""), make_article("b", "Gas", "")});
  compact_index(index.path(), Analyzer::fingerprint());
  CHECK(current_generation(index.path())->filename() == "g000002");
  CHECK_FALSE(fs::exists(index.path() / "g000001"));
  CHECK(index.ids("oil gas") == "a b");
  CHECK(check_index(index.path(), Analyzer::fingerprint()).problems.empty());
}

TEST_CASE("check: names a stored article that is not what was put") {
  Analyzer analyzer;
  const TemporaryDirectory directory;
  const fs::path path = directory.path() / "index";
  {
    Names names;
    IndexWriter writer(path, Analyzer::fingerprint(), IndexWriter::Lexicon{});
    IndexEntry entry = build_entry(make_article("a", "Oil", "body"), analyzer, names);
    entry.content_hash ^= 1;  // what a flipped bit in the stored text looks like
    writer.put(entry);
    writer.commit();
  }
  const CheckReport report = check_index(path, Analyzer::fingerprint());
  CHECK(report.articles == 1);
  CHECK(report.problems == std::vector<std::string>{"a: its stored text is not what was put"});
}

TEST_CASE("stats: counts what the index holds") {
  Article article = dated(make_article("a", "Oil", "gas and oil"), 2021, 6, 18);
  article.language = "en";
  article.source = "Alborz Wire";
  SmallIndex index({article, make_article("b", "Oil", "")});
  const IndexStats stats = index_stats(index.path(), Analyzer::fingerprint());
  CHECK(stats.articles == 2);
  CHECK(stats.dated == 1);
  CHECK(stats.first_day == article.published);
  CHECK(stats.last_day == article.published);
  CHECK(stats.distinct_terms == 3);
  CHECK(stats.sources == std::vector<std::pair<std::string, std::size_t>>{{"Alborz Wire", 1}});
}

}  // namespace akhbar
