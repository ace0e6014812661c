#include "common/calendar/tehran_time.h"

#include <doctest/doctest.h>

#include "common/calendar/date_range.h"

namespace akhbar {
namespace {

using namespace std::chrono_literals;

std::string tehran(std::chrono::year_month_day day, std::chrono::seconds time) {
  return to_iso(day_in_tehran(std::chrono::sys_days(day) + time));
}

TEST_CASE("day_in_tehran: the day begins at 20:30 UTC") {
  CHECK(tehran(2023y / 3 / 20, 20h + 29min + 59s) == "2023-03-20");
  CHECK(tehran(2023y / 3 / 20, 20h + 30min) == "2023-03-21");
}

TEST_CASE("day_in_tehran: summer time was kept until 2022, and the day began at 19:30 UTC") {
  CHECK(tehran(2021y / 6 / 18, 19h + 29min + 59s) == "2021-06-18");
  CHECK(tehran(2021y / 6 / 18, 19h + 30min) == "2021-06-19");
  CHECK(tehran(2023y / 6 / 18, 19h + 30min) == "2023-06-18");
}

TEST_CASE("day_in_tehran: before 1970") {
  CHECK(tehran(1963y / 1 / 4, 20h + 29min) == "1963-01-04");
  CHECK(tehran(1963y / 1 / 4, 20h + 30min) == "1963-01-05");
}

TEST_CASE("today_in_tehran: the day of the instant it is asked in") {
  const auto day_now = [] {
    return day_in_tehran(
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  };
  const auto before = day_now();
  const auto today = today_in_tehran();
  CHECK(before <= today);
  CHECK(today <= day_now());
}

}  // namespace
}  // namespace akhbar
