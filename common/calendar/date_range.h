#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace akhbar {

/// "2021-06-18"
std::string to_iso(std::chrono::sys_days day);

/// Days from `first` to `last`, both included; an end that is not set is open.
struct DateRange {
  std::optional<std::chrono::sys_days> first;
  std::optional<std::chrono::sys_days> last;

  bool contains(std::chrono::sys_days day) const {
    return (!first || *first <= day) && (!last || day <= *last);
  }
  bool operator==(const DateRange&) const = default;
};

/// "2021-06-18..2021-06-20", "..2021-06-20", "2021-06-18.." or "..".
std::string to_string(const DateRange& range);

}  // namespace akhbar
