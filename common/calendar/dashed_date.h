#pragma once

#include <string>

namespace akhbar {

/// "2021-06-18", "1400-03-28": both calendars are written alike.
std::string dashed_date(int year, int month, int day);

}  // namespace akhbar
