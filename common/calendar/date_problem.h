#pragma once

#include <string>

namespace akhbar {

/// Why a text names no days. `message` is a clause without a full stop that names the nearest real
/// date where there is one: "1402 has no 30 Esfand; its last day is 1402-12-29".
struct DateProblem {
  std::string message;
  bool has_no_known_form = false;  // a word of it may be mistyped
  bool operator==(const DateProblem&) const = default;
};

/// The text has no form of a date that is known here.
struct NotADate {
  bool operator==(const NotADate&) const = default;
};

}  // namespace akhbar
