#pragma once

#include <stdexcept>

namespace akhbar {

/// The index cannot be used: missing, locked, corrupt, of another version, or the disk fails. The
/// message names the index, says which of these it is and what to do about it.
struct IndexError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace akhbar
