#pragma once

#include <chrono>

#include "common/calendar/calendar_system.h"

namespace akhbar {

/// What the words of time count from. `calendar` says whose month, quarter and year "this month" …
/// means, and with it where a week begins: on Saturday in the Solar Hijri calendar, on Monday in
/// the Gregorian.
struct DateContext {
  std::chrono::sys_days today;
  CalendarSystem calendar = CalendarSystem::gregorian;
};

}  // namespace akhbar
