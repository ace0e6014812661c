#include "searcher/repair/query_repair.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/small_index.h"

namespace akhbar {
namespace {

// Words are likely by how many articles have them.
std::vector<Article> articles() {
  std::vector<Article> articles;
  for (int i = 0; i < 700; ++i) {
    std::string body = "the government what";
    if (i % 2 == 0) body += " sanctions exports تحریم صادرات";
    if (i % 3 == 0) body += " industrial park tariff شهرک صنعتی";
    if (i % 5 == 0) body += " petrochemical complex سرمایه‌گذاری بانک";
    if (i % 7 == 0) body += " saffron steel sanction کشاورزی";
    articles.push_back(test::make_article("a" + std::to_string(i), "News", body));
  }
  articles[3].body += " goverment Jalali";
  articles[4].body += " exporters sancton";
  articles[4].source = "Alborz Wire";
  return articles;
}

}  // namespace

TEST_CASE("repair: golden table") {
  test::SmallIndex index(articles());
  IndexReader reader = index.reader();
  test::check_table("repair.table", [&](const std::string& line) {
    const bool is_exact = line.starts_with("--exact ");
    const std::string typed = is_exact ? line.substr(8) : line;
    Query query = index.query(typed);
    const RepairedQuery repaired =
        repair(query, typed, is_exact ? Repairs::told : Repairs::searched, {}, reader,
               index.analyzer(), index.names());
    std::string text = to_string(query);
    for (const QueryIssue& issue : repaired.issues) {
      text += " | " + std::to_string(issue.column) + " " + issue.message;
    }
    return text;
  });
}

TEST_CASE("repair: a mistyped word finds what the right one finds, behind what has it as typed") {
  test::SmallIndex index({test::make_article("right", "", "sanctions"),
                          test::make_article("right too", "", "sanctions"),
                          test::make_article("other", "", "steel")});
  IndexReader reader = index.reader();
  Query query = index.query("+sanctoins");
  const RepairedQuery repaired =
      repair(query, "+sanctoins", Repairs::searched, {}, reader, index.analyzer(), index.names());
  CHECK(reader.search(query, {}).total == 2);
  CHECK(repaired.repairs == std::vector<WordRepair>{{2, "sanctoins", 0, {"sanctions"}, true}});
}

}  // namespace akhbar
