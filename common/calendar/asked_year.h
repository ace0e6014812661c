#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "common/calendar/calendar_system.h"
#include "common/calendar/date_problem.h"

namespace akhbar {

/// A year that one may ask for. Articles are dated from 1206 on, but a question for 1250 is far
/// more likely a typo.
struct AskedYear {
  CalendarSystem calendar = CalendarSystem::gregorian;
  int year = 0;
};

/// 1300, 1900
int first_asked_year(CalendarSystem calendar);

/// `digits` are one to four of 0 to 9. Of a year of two digits the problem says how to write it,
/// in `calendar` where that is known: the last such year up to `today`'s.
std::variant<AskedYear, DateProblem> find_asked_year(
    const std::string& digits, std::chrono::sys_days today,
    std::optional<CalendarSystem> calendar = std::nullopt);

}  // namespace akhbar
