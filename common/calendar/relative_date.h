#pragma once

#include <span>
#include <variant>

#include "common/calendar/date_context.h"
#include "common/calendar/date_problem.h"
#include "common/calendar/date_tokens.h"
#include "common/calendar/whole_months.h"

namespace akhbar {

/// Words of time, and nothing beside them. UNIT is week, month, quarter or year:
///   today · yesterday · امروز · دیروز
///   this UNIT · این UNIT · UNIT جاری · امسال: the whole one that today is in
///   last UNIT · UNIT گذشته · UNIT پیش · UNIT قبل · پارسال: the whole one before it
///   last N days · N روز گذشته · N روز اخیر: today and the N - 1 days before it; a week is 7 days
///   last N months, years (12 months): the days after the same day N months ago, or after that
///   month's last where it has no such day, up to today.
/// A problem: no days at all ("last 0 days"), days before the first year one may ask for, and a
/// `today` outside the years 1900 to 2099.
std::variant<DaySpan, DateProblem, NotADate> read_relative_date(std::span<const DateToken> tokens,
                                                                const DateContext& context);

}  // namespace akhbar
