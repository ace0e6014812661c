#pragma once

#include <chrono>

#include "common/calendar/calendar_system.h"

namespace akhbar {

/// Days from `first` to `last`, both included.
struct DaySpan {
  std::chrono::sys_days first;
  std::chrono::sys_days last;
  bool operator==(const DaySpan&) const = default;
};

/// Months are numbered on from year to year, so that last month is this month's number less one.
/// `month` is 1 … 12.
constexpr int month_number(int year, int month) { return year * 12 + month - 1; }

struct DayOfMonth {
  int month_number = 0;
  int day = 0;
};

/// `day` as `calendar` has it; for the Solar Hijri calendar it must be one that SolarHijriDate
/// knows, as the days 1900-01-01 to 2099-12-31 are.
DayOfMonth day_of_month(CalendarSystem calendar, std::chrono::sys_days day);

/// The day with this number in the month, or the month's last where it has none.
std::chrono::sys_days day_or_last(CalendarSystem calendar, const DayOfMonth& date);

/// From the first day of the month to the last of the one `count` - 1 after it.
DaySpan whole_months(CalendarSystem calendar, int first_month_number, int count);

}  // namespace akhbar
