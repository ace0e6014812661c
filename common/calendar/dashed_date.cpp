#include "common/calendar/dashed_date.h"

#include <array>
#include <cstdio>

namespace akhbar {

std::string dashed_date(int year, int month, int day) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  return buffer.data();
}

}  // namespace akhbar
