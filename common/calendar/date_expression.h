#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "common/calendar/date_range.h"

namespace akhbar {

/// Why a text names no days. `message` is a clause without a full stop that names the nearest real
/// date where there is one: "1402 has no 30 Esfand; its last day is 1402-12-29".
struct DateProblem {
  std::string message;
  bool operator==(const DateProblem&) const = default;
};

/// What `date:` stands for in a query: a day "2021-06-18", a month "2021-06", a year "2021", or two
/// of these as "A..B", "A.." or "..B", from A's first day to B's last. Years 13xx and 14xx are
/// Solar Hijri, 19xx and 20xx Gregorian, each end by itself. "-" and "/" separate alike; digits may
/// be Latin, Persian or Arabic; one-digit months and days are read. A range that ends before it
/// begins is a problem.
std::variant<DateRange, DateProblem> parse_date_expression(std::string_view text);

}  // namespace akhbar
