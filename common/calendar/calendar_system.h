#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <variant>

#include "common/calendar/date_expression.h"

namespace akhbar {

enum class CalendarSystem { gregorian, solar_hijri };

/// The calendar that a year without an era belongs to; nothing for a year that is not read.
/// Gregorian 1900 to 2099, Solar Hijri where SolarHijriDate knows it; they do not overlap.
std::optional<CalendarSystem> calendar_of_year(int year);

/// Says which years are read, the Solar Hijri ones from `first_solar_year`.
DateProblem unread_year(std::string_view year, int first_solar_year);

/// `calendar_of_year(year)` must be `calendar`. An impossible month or day is told with the nearest
/// real one.
std::variant<std::chrono::sys_days, DateProblem> find_day(CalendarSystem calendar, int year,
                                                          int month, int day);

/// Year as for find_day, month 1 … 12.
int days_in_month(CalendarSystem calendar, int year, int month);

}  // namespace akhbar
