#include "common/query/resolver.h"

#include <string>

#include <doctest/doctest.h>

#include "common/query/parser.h"
#include "tests/support/golden.h"

namespace akhbar {

TEST_CASE("resolve: golden table") {
  Analyzer analyzer;
  Names names;
  const DateContext dates{std::chrono::sys_days(std::chrono::year(2021) / 6 / 18)};
  test::check_table("resolve.table", [&](const std::string& typed) {
    const ResolvedQuery resolved =
        resolve(parse_query(typed).root, analyzer, names, Widening::off, dates);
    std::string text = to_string(resolved.query);
    for (const QueryIssue& issue : resolved.issues) {
      text += " | " + std::to_string(issue.column) + " " + issue.message;
    }
    return text;
  });
}

}  // namespace akhbar
