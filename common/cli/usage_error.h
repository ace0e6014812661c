#pragma once

#include <stdexcept>

namespace akhbar::cli {

/// What the user asked for contradicts itself or cannot be; ends the program with ExitCode::usage.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace akhbar::cli
