#include "common/calendar/date_expression.h"

#include <doctest/doctest.h>

#include "tests/support/golden.h"

namespace akhbar {
namespace {

using namespace std::chrono_literals;

// Friday, 28 Khordad 1400
constexpr std::chrono::sys_days kToday = 2021y / 6 / 18;

std::string read_in(const std::string& text, const DateContext& context) {
  const auto result = parse_date_expression(text, context);
  if (const auto* problem = std::get_if<DateProblem>(&result))
    return "problem: " + problem->message;
  if (std::holds_alternative<Undated>(result)) return "undated";
  return to_string(std::get<DateRange>(result));
}

std::string read(const std::string& text) { return read_in(text, {kToday}); }

std::string read_solar(const std::string& text) {
  return read_in(text, {kToday, CalendarSystem::solar_hijri});
}

TEST_CASE("parse_date_expression: the golden table") {
  test::check_table("date_expression.table", read);
}

TEST_CASE("parse_date_expression: words of time in the Solar Hijri calendar") {
  test::check_table("date_expression_solar.table", read_solar);
}

TEST_CASE("parse_date_expression: months ago end where their month does") {
  CHECK(read_in("last 1 month", {2021y / 3 / 31}) == "2021-03-01..2021-03-31");
  CHECK(read_in("last 1 month", {2024y / 3 / 30}) == "2024-03-01..2024-03-30");
  CHECK(read_in("last 1 year", {2024y / 2 / 29}) == "2023-03-01..2024-02-29");
  // 31 Shahrivar 1400; Esfand 1399 had 30 days
  CHECK(read_in("last 6 months", {2021y / 9 / 22, CalendarSystem::solar_hijri}) ==
        "2021-03-21..2021-09-22");
  // 30 Esfand 1399; Esfand 1398 had 29 days
  CHECK(read_in("last 1 year", {2021y / 3 / 20, CalendarSystem::solar_hijri}) ==
        "2020-03-20..2021-03-20");
}

TEST_CASE("parse_date_expression: a week begins on its first day, not on the one after its last") {
  const DateContext monday{2021y / 6 / 14};
  const DateContext sunday{2021y / 6 / 20};
  const DateContext saturday{2021y / 6 / 19, CalendarSystem::solar_hijri};
  CHECK(read_in("this week", monday) == "2021-06-14..2021-06-20");
  CHECK(read_in("this week", sunday) == "2021-06-14..2021-06-20");
  CHECK(read_in("this week", saturday) == "2021-06-19..2021-06-25");
}

TEST_CASE("parse_date_expression: only from 1900 to 2099 can words of time be counted") {
  const std::string end = ", and days are counted in the years 1900 to 2099";
  CHECK(read_in("last year", {1899y / 12 / 31}) == "problem: today is 1899-12-31" + end);
  CHECK(read_in("today", {2100y / 1 / 1}) == "problem: today is 2100-01-01" + end);
  CHECK(read_in("this year", {2099y / 12 / 31, CalendarSystem::solar_hijri}) ==
        "2099-03-20..2100-03-20");
  CHECK(read_in("1400", {2100y / 1 / 1}) == "2021-03-21..2022-03-20");
}

TEST_CASE("parse_date_expression: what a message quotes is UTF-8, printable and short") {
  const std::string begin =
      "problem: a date is written as 2021-06-18, 1400-03, 1402q2, \"Khordad 1400\", "
      "\"last 30 days\" or 1399..1400, not as ";
  CHECK(read("\xff\xc0\xb1\xed\xa0\x80") == begin + "\"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\"");
  CHECK(read("2021\xe2\x80") == begin + "\"2021\uFFFD\uFFFD\"");
  CHECK(read("a\x1b[2J\u202E") == begin + "\"a\uFFFD[2J\uFFFD\"");
  CHECK(read(std::string(1, '\0')) == begin + "\"\uFFFD\"");
  CHECK(read(std::string(1000000, '9')) == begin + "\"" + std::string(40, '9') + "…\"");
  CHECK(read("last " + std::string(1000, '9') + " days") ==
        "problem: \"last " + std::string(35, '9') +
            "…\" goes back before 1900, the first year that is read");
}

}  // namespace
}  // namespace akhbar
