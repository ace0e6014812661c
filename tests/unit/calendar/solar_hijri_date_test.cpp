#include "common/calendar/solar_hijri_date.h"

#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <unicode/calendar.h>

#include "common/calendar/date_range.h"

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
  const std::pair<int, const char*> rows[] = {
      {1206, "1827-03-22"}, {1210, "1831-03-21"}, {1300, "1921-03-21"}, {1305, "1926-03-22"},
      {1358, "1979-03-21"}, {1375, "1996-03-20"}, {1376, "1997-03-21"}, {1399, "2020-03-20"},
      {1400, "2021-03-21"}, {1403, "2024-03-20"}, {1404, "2025-03-21"}, {1469, "2090-03-20"},
      {1470, "2091-03-21"}, {1498, "2119-03-21"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(new_year_of(row.first) == row.second, row.first);

  // The whole table is read where the machine has it.
  const char* shared = std::getenv("AKHBAR_SHARED");
  if (shared == nullptr) return;
  std::ifstream table(std::string(shared) + "/data/solar-hijri-leap-years.txt");
  REQUIRE(table);
  int count = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::string year;
    std::string day;
    std::istringstream(line) >> year >> day;
    const bool leap = year.ends_with('*');
    const int number = std::stoi(year);
    CHECK_MESSAGE(new_year_of(number) == day, year);
    CHECK_MESSAGE(SolarHijriDate::days_in_month(number, 12) == (leap ? 30 : 29), year);
    ++count;
  }
  CHECK(count == 293);
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
