#pragma once

#include <string_view>
#include <variant>

#include "common/calendar/date_context.h"
#include "common/calendar/date_problem.h"
#include "common/calendar/date_range.h"

namespace akhbar {

/// The articles without a date.
struct Undated {
  bool operator==(const Undated&) const = default;
};

/// What `date:` stands for in a query: a period, or two as "A..B", "A.." or "..B", from A's first
/// day to B's last, each in its own calendar; or "none" ("بدون تاریخ"), which stands alone. A
/// period is
///   a day, a month or a year: 2021-06-18 · 1400-03 · 1400 · 18 June 2021 · June 18, 2021 ·
///   ۲۸ خرداد ۱۴۰۰ · Khordad 1400 · 2021 June
///   a quarter, a half or a season (year_part.h): 1402q2 · q3 2021 · سه ماهه دوم ۱۴۰۲ · بهار ۱۴۰۲
///   words of time (relative_date.h): today · this month · last 30 days · سال گذشته.
/// Years 13xx and 14xx are Solar Hijri, 19xx and 20xx Gregorian, of four digits. "-" and "/"
/// separate alike; digits may be Latin, Persian or Arabic, letters capital or small; one-digit
/// months and days are read, and blanks between words may be left out where the text allows it. A
/// range that ends before it begins is a problem.
std::variant<DateRange, Undated, DateProblem> parse_date_expression(std::string_view text,
                                                                    const DateContext& context);

}  // namespace akhbar
