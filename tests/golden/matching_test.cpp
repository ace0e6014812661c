#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "common/text/utf8.h"
#include "tests/support/small_index.h"

namespace akhbar {
namespace {

/// A row of a matching table: `query` finds an article whose body is `text`, or it must not.
struct MatchingRow {
  std::string id;
  std::string text;
  std::string query;
  bool must_match = false;
  std::string what;
};

std::string with_escapes_decoded(std::string_view cell) {
  constexpr std::size_t kDigits = 4;
  std::string decoded;
  while (!cell.empty()) {
    const bool is_escape = cell.starts_with("\\u") && cell.size() >= 2 + kDigits;
    if (!is_escape) {
      decoded += cell.front();
      cell.remove_prefix(1);
      continue;
    }
    unsigned character = 0;
    const char* const digits = cell.data() + 2;
    const auto read = std::from_chars(digits, digits + kDigits, character, 16);
    REQUIRE(read.ptr == digits + kDigits);
    append_utf8(character, decoded);
    cell.remove_prefix(2 + kDigits);
  }
  return decoded;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::vector<MatchingRow> read_matching_table(const std::string& name) {
  const std::string path = std::string(AKHBAR_TESTS_DIR) + "/golden/" + name;
  std::ifstream in(path);
  REQUIRE_MESSAGE(in, "no matching table at " << path);
  std::vector<MatchingRow> rows;
  std::set<std::string> ids;
  bool is_after_header = false;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (!is_after_header) {
      REQUIRE(line == "id\ttext\tquery\tmust_match\twhat");
      is_after_header = true;
      continue;
    }
    CAPTURE(line);
    const std::vector<std::string> cells = cells_of(line);
    REQUIRE(cells.size() == 5);
    REQUIRE((cells[3] == "0" || cells[3] == "1"));
    REQUIRE(ids.insert(cells[0]).second);
    rows.push_back({cells[0], with_escapes_decoded(cells[1]), with_escapes_decoded(cells[2]),
                    cells[3] == "1", cells[4]});
  }
  return rows;
}

std::set<std::string> all_hits(IndexReader& reader, const Query& query) {
  std::set<std::string> ids;
  const Page page{.limit = reader.article_count(), .fetch_articles = false};
  for (const Hit& hit : reader.search(query, page).hits) ids.insert(hit.id.str());
  return ids;
}

// All rows share an index: whether an article is found does not depend on the others in it.
void check_rows(const std::vector<MatchingRow>& rows) {
  std::vector<Article> articles;
  articles.reserve(rows.size());
  for (const MatchingRow& row : rows) articles.push_back(test::make_article(row.id, "", row.text));
  test::SmallIndex index(articles);
  IndexReader reader = index.reader();
  for (const MatchingRow& row : rows) {
    CAPTURE(row.id);
    CAPTURE(row.what);
    CAPTURE(row.text);
    CAPTURE(row.query);
    const Query query = index.query(row.query);
    // A query of which nothing is left would pass every row that must not match.
    CHECK_FALSE(std::holds_alternative<NoQuery>(query.node));
    CHECK(all_hits(reader, query).contains(row.id) == row.must_match);
  }
}

}  // namespace

TEST_CASE("matching: a Persian query finds what a reader takes for the same words, and no more") {
  const std::vector<MatchingRow> rows = read_matching_table("persian_matching.table");
  REQUIRE(rows.size() >= 150);
  REQUIRE(3 * std::ranges::count(rows, false, &MatchingRow::must_match) >= std::ssize(rows));
  check_rows(rows);
}

TEST_CASE("matching: an English query finds what a reader takes for the same words, and no more") {
  const std::vector<MatchingRow> rows = read_matching_table("english_matching.table");
  REQUIRE(rows.size() >= 80);
  check_rows(rows);
}

}  // namespace akhbar
