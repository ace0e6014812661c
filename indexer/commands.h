#pragma once

#include <span>

#include "common/cli/program.h"

namespace akhbar {

/// What indexer can do, a function each: it adds its options, parses, and hands on to the part that
/// does the work.
std::span<const cli::Command> indexer_commands();

}  // namespace akhbar
