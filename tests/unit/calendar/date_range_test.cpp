#include "common/calendar/date_range.h"

#include <doctest/doctest.h>

namespace akhbar {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::sys_days kFriday = 2021y / 6 / 18;
constexpr std::chrono::sys_days kSunday = 2021y / 6 / 20;

TEST_CASE("to_iso: months and days have two digits") {
  CHECK(to_iso(kFriday) == "2021-06-18");
  CHECK(to_iso(std::chrono::sys_days(1827y / 3 / 2)) == "1827-03-02");
}

TEST_CASE("DateRange: an open end is not written") {
  CHECK(to_string(DateRange{kFriday, kSunday}) == "2021-06-18..2021-06-20");
  CHECK(to_string(DateRange{{}, kSunday}) == "..2021-06-20");
  CHECK(to_string(DateRange{kFriday, {}}) == "2021-06-18..");
  CHECK(to_string(DateRange{}) == "..");
}

TEST_CASE("DateRange: both ends are in it") {
  const DateRange range{kFriday, kSunday};
  CHECK(range.contains(kFriday));
  CHECK(range.contains(kSunday));
  CHECK_FALSE(range.contains(kFriday - std::chrono::days(1)));
  CHECK_FALSE(range.contains(kSunday + std::chrono::days(1)));
  CHECK(DateRange{}.contains(kFriday));
}

}  // namespace
}  // namespace akhbar
