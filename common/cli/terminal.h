#pragma once

#include <cstddef>

namespace akhbar::cli {

enum class ColourMode { automatic, always, never };

bool is_stdin_terminal();
bool is_stdout_terminal();
bool is_stderr_terminal();

/// Colours where asked for; else on a terminal that can show them, unless NO_COLOR is set.
bool wants_colours(ColourMode mode);

/// Columns of the terminal on standard output, 80 where there is none.
std::size_t terminal_width();

}  // namespace akhbar::cli
