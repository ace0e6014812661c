#pragma once

#include <chrono>
#include <span>
#include <variant>

#include "common/calendar/date_period.h"
#include "common/calendar/date_problem.h"
#include "common/calendar/date_tokens.h"

namespace akhbar {

/// A quarter, a half or a season of a year, and nothing beside it: 1402q2 · 2021-Q3 · q3 2021 ·
/// سه ماهه دوم ۱۴۰۲ · فصل دوم ۱۴۰۲ · 1402h1 · نیمه اول ۱۴۰۲ · spring 1402 · بهار ۱۴۰۲. A season is
/// a quarter of the Solar Hijri year, to the day; in a Gregorian year it is a problem.
std::variant<DatePeriod, DateProblem, NotADate> read_year_part(std::span<const DateToken> tokens,
                                                               std::chrono::sys_days today);

}  // namespace akhbar
