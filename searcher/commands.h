#pragma once

#include <span>

#include "common/cli/program.h"

namespace akhbar {

/// What searcher can do, a function each: it adds its options, parses, and hands on to the part
/// that does the work.
std::span<const cli::Command> searcher_commands();

}  // namespace akhbar
