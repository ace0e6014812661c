#pragma once

#include <functional>
#include <span>
#include <string_view>

#include <CLI/CLI.hpp>

#include "common/cli/exit_code.h"
#include "common/cli/usage_error.h"

namespace akhbar::cli {

/// Reads the arguments into the options that were added to the App before.
using ParseArguments = std::function<void()>;

/// One thing that a program does. `run` adds its options to the App, calls the ParseArguments, and
/// works.
struct Command {
  std::string_view name;     // the first argument; empty for what the program does without one
  std::string_view summary;  // a line for --help
  ExitCode (*run)(CLI::App& app, const ParseArguments& parse);
};

/// Runs the command that the first argument names, else the one without a name, and turns whatever
/// goes wrong on the way (an argument, an index, a standard output that cannot be written) into a
/// sentence on stderr and its ExitCode. The only place in a program that catches.
int run_program(std::string_view program, std::span<const Command> commands, int argc, char** argv);

}  // namespace akhbar::cli
