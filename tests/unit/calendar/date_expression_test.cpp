#include "common/calendar/date_expression.h"

#include <doctest/doctest.h>

#include "tests/support/golden.h"

namespace akhbar {
namespace {

std::string read(const std::string& text) {
  const auto result = parse_date_expression(text);
  if (const auto* problem = std::get_if<DateProblem>(&result))
    return "problem: " + problem->message;
  return to_string(std::get<DateRange>(result));
}

TEST_CASE("parse_date_expression: the golden table") {
  test::check_table("date_expression.table", read);
}

TEST_CASE("parse_date_expression: what a message quotes is UTF-8, printable and short") {
  const std::string begin =
      "problem: a date is written as 2021-06-18, 1400-03, 1400 or 1399..1400, not as ";
  CHECK(read("\xff\xc0\xb1\xed\xa0\x80") == begin + "\"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\"");
  CHECK(read("2021\xe2\x80") == begin + "\"2021\uFFFD\uFFFD\"");
  CHECK(read("a\x1b[2J\u202E") == begin + "\"a\uFFFD[2J\uFFFD\"");
  CHECK(read(std::string(1, '\0')) == begin + "\"\uFFFD\"");
  CHECK(read(std::string(1000000, '9')) == begin + "\"" + std::string(40, '9') + "…\"");
}

}  // namespace
}  // namespace akhbar
