#pragma once

#include <span>
#include <string>
#include <variant>

#include "common/calendar/date_context.h"
#include "common/calendar/date_problem.h"
#include "common/calendar/date_tokens.h"
#include "common/calendar/whole_months.h"

namespace akhbar {

/// What one side of a range, or an expression without "..", stands for.
struct DatePeriod {
  DaySpan days;
  std::string text;  // in its own calendar: "1400-03-28", "1400-03", "1402q2"; or the words of time
};

/// Any of the forms that date_expression.h tells, and nothing beside it in `tokens`.
std::variant<DatePeriod, DateProblem, NotADate> read_date_period(std::span<const DateToken> tokens,
                                                                 const DateContext& context);

}  // namespace akhbar
