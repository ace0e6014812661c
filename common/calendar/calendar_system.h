#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <variant>

#include "common/calendar/date_problem.h"

namespace akhbar {

enum class CalendarSystem { gregorian, solar_hijri };

constexpr int kFirstGregorianYear = 1900;
constexpr int kLastGregorianYear = 2099;

/// The calendar that a year without an era belongs to; nothing for a year that is not read.
/// Gregorian from the first to the last year above, Solar Hijri where SolarHijriDate knows it; they
/// do not overlap.
std::optional<CalendarSystem> calendar_of_year(int year);

/// Says which years are read, the Solar Hijri ones from `first_solar_year`.
DateProblem unread_year(std::string_view year, int first_solar_year);

/// `calendar_of_year(year)` must be `calendar`. An impossible month or day is told with the nearest
/// real one.
std::variant<std::chrono::sys_days, DateProblem> find_day(CalendarSystem calendar, int year,
                                                          int month, int day);

/// The year of `calendar` in which `day` of `month`, or the month's last where it has no such day,
/// lies in `year` of the other calendar: for 2021 and Khordad, 1400. Nothing where that is a year
/// that is not read, or a Solar Hijri one before 1300.
std::optional<int> year_of_day_in(int year, CalendarSystem calendar, int month, int day);

/// Year as for find_day, month 1 … 12.
int days_in_month(CalendarSystem calendar, int year, int month);

}  // namespace akhbar
