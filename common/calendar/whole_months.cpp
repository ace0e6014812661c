#include "common/calendar/whole_months.h"

#include <algorithm>

#include "common/calendar/solar_hijri_date.h"

namespace akhbar {

DayOfMonth day_of_month(CalendarSystem calendar, std::chrono::sys_days day) {
  if (calendar == CalendarSystem::solar_hijri) {
    const SolarHijriDate date = SolarHijriDate::from_day(day).value();
    return {month_number(date.year(), date.month()), date.day()};
  }
  const std::chrono::year_month_day date(day);
  return {month_number(int(date.year()), static_cast<int>(unsigned(date.month()))),
          static_cast<int>(unsigned(date.day()))};
}

std::chrono::sys_days day_or_last(CalendarSystem calendar, const DayOfMonth& date) {
  const int year = date.month_number / 12;
  const int month = date.month_number % 12 + 1;
  const int day = std::min(date.day, days_in_month(calendar, year, month));
  if (calendar == CalendarSystem::solar_hijri) {
    return SolarHijriDate::from_ymd(year, month, day).value().to_day();
  }
  return std::chrono::year(year) / month / day;
}

DaySpan whole_months(CalendarSystem calendar, int first_month_number, int count) {
  constexpr int kLastDay = 31;
  return {day_or_last(calendar, {first_month_number, 1}),
          day_or_last(calendar, {first_month_number + count - 1, kLastDay})};
}

}  // namespace akhbar
