#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace akhbar {

/// The terms under which a day is indexed: day, month and year of both calendars.
std::vector<std::string> terms_of_day(std::chrono::sys_days day);

/// The fewest such terms that cover the days `first` … `last` and no other, in the calendar that
/// needs fewer of them. Terms are found faster than values are scanned (3 ms against 10 at 150,000
/// articles).
std::vector<std::string> terms_of_range(std::chrono::sys_days first, std::chrono::sys_days last);

/// A day as ValueSlot::day keeps it: four bytes that compare as the days do.
std::string value_of_day(std::chrono::sys_days day);

/// Its inverse, for `value` of four bytes.
std::chrono::sys_days day_of_value(std::string_view value);

}  // namespace akhbar
