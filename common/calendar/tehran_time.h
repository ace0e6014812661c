#pragma once

#include <chrono>

namespace akhbar {

/// The day that Tehran's clocks showed at `instant`. The first call loads the time zone, which
/// costs more than reading a thousand dates: ask only about a time that came with an offset.
std::chrono::sys_days day_in_tehran(std::chrono::sys_seconds instant);

/// The day that Tehran's clocks show now.
std::chrono::sys_days today_in_tehran();

}  // namespace akhbar
