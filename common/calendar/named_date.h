#pragma once

#include <optional>
#include <string>

#include "common/calendar/date_problem.h"
#include "common/calendar/date_tokens.h"
#include "common/calendar/month_names.h"

namespace akhbar {

/// A date whose month has a name, as it was written; it may be impossible, and its year of two
/// digits.
struct NamedDate {
  NamedMonth month;
  std::optional<int> day;
  std::optional<std::string> year;
};

/// 18 June 2021 · June 18, 2021 · 2021 June 18 · 18th of June 2021 · 26-Feb-87 · ۲۸ خرداد ماه سال
/// ۱۴۰۰, and these without the day or the year. Where none stands at `at`, it is left there.
std::optional<NamedDate> read_named_date(DateCursor& at);

/// Passes over what may stand between the parts of a date with a name in it: "-", ",", "of", "سال".
void skip_joint(DateCursor& at);

/// The problem of a month in a year of the other calendar: it names the year that would be right.
/// The date must have a year.
std::optional<DateProblem> find_strange_month(const NamedDate& date);

}  // namespace akhbar
