#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

#include "common/store/index_error.h"

namespace akhbar {

/// What an exception of Xapian's means for whoever asked for the index, with what to do about it.
IndexError translated(const std::filesystem::path& index, const Xapian::Error& error);

/// Runs `action`; whatever Xapian or the file system throws comes out as an IndexError.
template <typename Action>
auto translating(const std::filesystem::path& index, Action&& action) {
  try {
    return action();
  } catch (const Xapian::Error& error) {
    throw translated(index, error);
  } catch (const std::filesystem::filesystem_error& error) {
    throw IndexError(index.string() + ": " + error.what() +
                     "; free space or mend the permissions "
                     "and run again: what was reported committed is safe");
  }
}

}  // namespace akhbar
