#pragma once

#include <chrono>
#include <optional>
#include <variant>

#include "common/calendar/date_problem.h"
#include "common/calendar/date_tokens.h"

namespace akhbar {

/// A time of day as it was written; it may be impossible.
struct ClockTime {
  enum class Half { none, am, pm };
  struct Offset {
    bool west = false;
    int hours = 0;
    int minutes = 0;
  };

  int hour = 0;
  int minute = 0;
  int second = 0;
  Half half = Half::none;
  std::optional<Offset> offset = std::nullopt;  // none where it is Tehran's own time
};

/// 11:28 · 15:01:01.79 · T21:00:00Z · T210000+0330 · 9 pm GMT · at 11:28 a.m. · ساعت ۱۱:۲۸ ق.ظ ·
/// 11:28 Tehran time. Where none stands at `at`, it is left there.
std::optional<ClockTime> read_clock_time(DateCursor& at);

/// The day in Tehran of that time on `day`.
std::variant<std::chrono::sys_days, DateProblem> day_in_tehran_at(std::chrono::sys_days day,
                                                                  const ClockTime& time);

}  // namespace akhbar
