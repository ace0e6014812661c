#include "common/calendar/solar_hijri_date.h"

#include <memory>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <unicode/calendar.h>

#include "common/calendar/date_range.h"
#include "tests/support/golden.h"

namespace akhbar {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::string new_year_of(int year) {
  const auto date = SolarHijriDate::from_ymd(year, 1, 1);
  return date ? to_iso(date->to_day()) : "none";
}

std::string icu_text(icu::Calendar& persian, sys_days day) {
  UErrorCode status = U_ZERO_ERROR;
  const std::chrono::sys_time<std::chrono::milliseconds> midnight = day;
  persian.setTime(static_cast<UDate>(midnight.time_since_epoch().count()), status);
  std::ostringstream text;
  text << persian.get(UCAL_EXTENDED_YEAR, status) << '/' << persian.get(UCAL_MONTH, status) + 1
       << '/' << persian.get(UCAL_DATE, status);
  return U_SUCCESS(status) ? text.str() : u_errorName(status);
}

std::string text_of(const SolarHijriDate& date) {
  std::ostringstream text;
  text << date.year() << '/' << date.month() << '/' << date.day();
  return text.str();
}

TEST_CASE("SolarHijriDate: new year's days are those of the calendar authority's table") {
  test::check_table("new_year.table", [](const std::string& typed) {
    const int year = std::stoi(typed);
    return new_year_of(year) + " " + std::to_string(SolarHijriDate::days_in_month(year, 12));
  });
}

TEST_CASE("SolarHijriDate: every day from 1206 to 1498 is the one that ICU says, and back") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> persian(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale("en@calendar=persian"), status));
  REQUIRE(U_SUCCESS(status));
  const auto first = SolarHijriDate::from_ymd(SolarHijriDate::kFirstYear, 1, 1).value();
  const auto last = SolarHijriDate::from_ymd(SolarHijriDate::kLastYear, 12, 30).value();
  int wrong = 0;
  int count = 0;
  for (auto day = first.to_day(); day <= last.to_day(); day += days(1)) {
    const auto date = SolarHijriDate::from_day(day);
    const bool right = date && date->to_day() == day && text_of(*date) == icu_text(*persian, day) &&
                       SolarHijriDate::from_ymd(date->year(), date->month(), date->day()) == date;
    if (!right && ++wrong < 10) FAIL_CHECK("wrong: " << to_iso(day));
    ++count;
  }
  CHECK(wrong == 0);
  CHECK(count == 293 * 365 + 71);  // the authority's table has 71 starred years
}

TEST_CASE("SolarHijriDate: only real days exist") {
  for (const int leap : {1399, 1403, 1408, 1498}) {
    CHECK_MESSAGE(SolarHijriDate::from_ymd(leap, 12, 30), leap);
  }
  for (const int common : {1400, 1401, 1402, 1404, 1407}) {
    CHECK_MESSAGE(!SolarHijriDate::from_ymd(common, 12, 30), common);
    CHECK_MESSAGE(SolarHijriDate::from_ymd(common, 12, 29), common);
  }
  CHECK(SolarHijriDate::from_ymd(1400, 6, 31));
  CHECK_FALSE(SolarHijriDate::from_ymd(1400, 7, 31));
  CHECK_FALSE(SolarHijriDate::from_ymd(1400, 1, 32));
  CHECK_FALSE(SolarHijriDate::from_ymd(1400, 1, 0));
  CHECK_FALSE(SolarHijriDate::from_ymd(1400, 0, 1));
  CHECK_FALSE(SolarHijriDate::from_ymd(1400, 13, 1));
  CHECK_FALSE(SolarHijriDate::from_ymd(1205, 12, 29));
  CHECK_FALSE(SolarHijriDate::from_ymd(1499, 1, 1));
  CHECK_FALSE(SolarHijriDate::from_ymd(-1400, 1, 1));
}

TEST_CASE("SolarHijriDate: days_in_month is 0 out of range") {
  CHECK(SolarHijriDate::days_in_month(1206, 1) == 31);
  CHECK(SolarHijriDate::days_in_month(1205, 12) == 0);
  CHECK(SolarHijriDate::days_in_month(1499, 1) == 0);
  CHECK(SolarHijriDate::days_in_month(1400, 0) == 0);
  CHECK(SolarHijriDate::days_in_month(1400, 13) == 0);
}

TEST_CASE("SolarHijriDate: a day outside the known years has none") {
  const auto first = SolarHijriDate::from_ymd(1206, 1, 1).value();
  const auto last = SolarHijriDate::from_ymd(1498, 12, 30).value();
  CHECK_FALSE(SolarHijriDate::from_day(first.to_day() - days(1)));
  CHECK_FALSE(SolarHijriDate::from_day(last.to_day() + days(1)));
  CHECK_FALSE(SolarHijriDate::from_day(sys_days::min()));
  CHECK_FALSE(SolarHijriDate::from_day(sys_days::max()));
}

TEST_CASE("SolarHijriDate: to_string is dashed, and days are in order") {
  const auto day = SolarHijriDate::from_ymd(1400, 3, 28).value();
  CHECK(day.to_string() == "1400-03-28");
  CHECK(day < SolarHijriDate::from_ymd(1400, 4, 1).value());
  CHECK(day > SolarHijriDate::from_ymd(1399, 12, 30).value());
}

}  // namespace
}  // namespace akhbar
