#include "common/calendar/solar_hijri_date.h"

#include <algorithm>

#include "common/calendar/dashed_date.h"

namespace akhbar {
namespace {

// A year begins at the equinox, as Iran's calendar authority computes it. From 1206 to 1498 its
// table of new-year days (Kabise Shamsi 1206-1498, calendar.ut.ac.ir; as text in
// github.com/roozbehp/persiancalendar, kabise.txt) agrees with the well-known rule that a year is
// leap if divided by 33 it leaves 1, 5, 9, 13, 17, 22, 26 or 30 (K. M. Borkowski, The Persian
// Calendar for 3000 Years, 1996; ICU has the same). The first exception is 1502.
//
// Those remainders are where 8y + 21 passes a multiple of 33, so that 33 years of 12053 days put
// new year's day of year y at floor((12053 y + 21) / 33) days after a fixed day.
constexpr int kCycleYears = 33;
constexpr int kCycleDays = 33 * 365 + 8;
constexpr int kCyclePhase = 21;

constexpr int days_before_year(int year) { return (kCycleDays * year + kCyclePhase) / kCycleYears; }

// 1 Farvardin 1400 was 21 March 2021.
constexpr std::chrono::sys_days kDayZero = std::chrono::sys_days(std::chrono::year(2021) / 3 / 21) -
                                           std::chrono::days(days_before_year(1400));

constexpr std::chrono::sys_days new_year(int year) {
  return kDayZero + std::chrono::days(days_before_year(year));
}

bool is_leap(int year) { return days_before_year(year + 1) - days_before_year(year) == 366; }

bool is_known(int year) {
  return SolarHijriDate::kFirstYear <= year && year <= SolarHijriDate::kLastYear;
}

// Months 1 to 6 have 31 days, the others 30, but for the last one of a common year.
constexpr int kLongMonths = 6;
constexpr int kDaysInLongMonths = kLongMonths * 31;

int days_before_month(int month) { return (month - 1) * 30 + std::min(month - 1, kLongMonths); }

}  // namespace

std::optional<SolarHijriDate> SolarHijriDate::from_ymd(int year, int month, int day) {
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return SolarHijriDate(year, month, day);
}

std::optional<SolarHijriDate> SolarHijriDate::from_day(std::chrono::sys_days day) {
  if (day < new_year(kFirstYear) || day >= new_year(kLastYear + 1)) return std::nullopt;
  const auto days = static_cast<int>((day - kDayZero).count());
  // The greatest y with days_before_year(y) <= days, which is 12053 y + 21 <= 33 days + 32.
  const int year = (kCycleYears * days + kCycleYears - 1 - kCyclePhase) / kCycleDays;
  const int day_of_year = days - days_before_year(year);
  const int month = day_of_year < kDaysInLongMonths
                        ? day_of_year / 31 + 1
                        : (day_of_year - kDaysInLongMonths) / 30 + kLongMonths + 1;
  return SolarHijriDate(year, month, day_of_year - days_before_month(month) + 1);
}

int SolarHijriDate::days_in_month(int year, int month) {
  if (!is_known(year) || month < 1 || month > 12) return 0;
  if (month <= kLongMonths) return 31;
  return month == 12 && !is_leap(year) ? 29 : 30;
}

std::chrono::sys_days SolarHijriDate::to_day() const {
  return new_year(year_) + std::chrono::days(days_before_month(month_) + day_ - 1);
}

std::string SolarHijriDate::to_string() const { return dashed_date(year_, month_, day_); }

}  // namespace akhbar
