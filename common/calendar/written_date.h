#pragma once

#include <chrono>
#include <string_view>
#include <variant>

#include "common/calendar/date_problem.h"

namespace akhbar {

/// The day that an article's date field or dateline names, in Tehran:
///   2021-06-18 · 2021/6/18 · 20210618 · 2021-06-18T21:00:00Z (a time with an offset is moved to
///   Tehran's) · June 18, 2021 - 11:28 · 18 June 2021 · Jun. 18, 2021 · Fri, 18 Jun 2021 21:00:00
///   +0000 · 26-FEB-1987 15:01:01.79 · 1400-03-28 · ۱۴۰۰/۰۳/۲۸ · ۲۸ خرداد ۱۴۰۰ · جمعه ۲۸ خرداد ۱۴۰۰
///   ساعت ۱۱:۲۸ · 28 Khordad 1400 · Khordad 28, 1400.
/// Beside the date there may be a time and a weekday (which is not checked), in any order, and
/// nothing else: a sentence or a place with a date is not a date. A time without an offset is
/// Tehran's own.
/// Years are 1206 … 1498 (Solar Hijri) and 1900 … 2099 (Gregorian), always of four digits.
/// A known form that names no real day (31 Esfand 1400, 2023-02-30) is a DateProblem, never rolled
/// over. A day and month whose order is not certain (03/04/2021) is a DateProblem too.
std::variant<std::chrono::sys_days, DateProblem, NotADate> parse_written_date(
    std::string_view text);

}  // namespace akhbar
