#include "common/calendar/calendar_system.h"

#include <algorithm>
#include <string>

#include "common/calendar/dashed_date.h"
#include "common/calendar/month_names.h"
#include "common/calendar/solar_hijri_date.h"

namespace akhbar {
namespace {

std::chrono::year_month gregorian_month(int year, int month) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
}

DateProblem no_such_month(int year, int month) {
  std::string nearest = dashed_date(year, month < 1 ? 1 : 12, 1);
  nearest.resize(nearest.rfind('-'));
  return {std::to_string(year) + " has no month " + std::to_string(month) + "; its " +
          (month < 1 ? "first" : "last") + " is " + nearest};
}

DateProblem no_such_day(CalendarSystem calendar, int year, int month, int day) {
  const int nearest = day < 1 ? 1 : days_in_month(calendar, year, month);
  return {std::to_string(year) + " has no " + std::to_string(day) + " " +
          std::string(month_name(calendar, month)) + "; its " + (day < 1 ? "first" : "last") +
          " day is " + dashed_date(year, month, nearest)};
}

}  // namespace

std::optional<CalendarSystem> calendar_of_year(int year) {
  if (kFirstGregorianYear <= year && year <= kLastGregorianYear) return CalendarSystem::gregorian;
  if (SolarHijriDate::kFirstYear <= year && year <= SolarHijriDate::kLastYear) {
    return CalendarSystem::solar_hijri;
  }
  return std::nullopt;
}

DateProblem unread_year(std::string_view year, int first_solar_year) {
  return {"the year " + std::string(year) + " is not read; years are " +
          std::to_string(first_solar_year) + " to " + std::to_string(SolarHijriDate::kLastYear) +
          " (Solar Hijri) and " + std::to_string(kFirstGregorianYear) + " to " +
          std::to_string(kLastGregorianYear) + " (Gregorian)"};
}

std::variant<std::chrono::sys_days, DateProblem> find_day(CalendarSystem calendar, int year,
                                                          int month, int day) {
  if (month < 1 || month > 12) return no_such_month(year, month);
  if (day < 1 || day > days_in_month(calendar, year, month)) {
    return no_such_day(calendar, year, month, day);
  }
  if (calendar == CalendarSystem::solar_hijri) {
    return SolarHijriDate::from_ymd(year, month, day).value().to_day();
  }
  return gregorian_month(year, month) / day;
}

std::optional<int> year_of_day_in(int year, CalendarSystem calendar, int month, int day) {
  const bool is_solar = calendar == CalendarSystem::solar_hijri;
  // 2021 began in 1399 and ended in 1400; 1400 began in 2021 and ended in 2022.
  const int earlier = is_solar ? year - 622 : year + 621;
  for (const int own : {earlier, earlier + 1}) {
    if (calendar_of_year(own) != calendar || (is_solar && own < 1300)) continue;
    const int real_day = std::clamp(day, 1, days_in_month(calendar, own, month));
    const auto found = std::get<std::chrono::sys_days>(find_day(calendar, own, month, real_day));
    const int other_year = is_solar ? int(std::chrono::year_month_day(found).year())
                                    : SolarHijriDate::from_day(found).value().year();
    if (other_year == year) return own;
  }
  return std::nullopt;
}

int days_in_month(CalendarSystem calendar, int year, int month) {
  if (calendar == CalendarSystem::solar_hijri) return SolarHijriDate::days_in_month(year, month);
  const auto last_day = (gregorian_month(year, month) / std::chrono::last).day();
  return static_cast<int>(unsigned(last_day));
}

}  // namespace akhbar
