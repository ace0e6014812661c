#include "common/cli/terminal.h"

#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace akhbar::cli {

bool is_stdin_terminal() { return isatty(STDIN_FILENO) != 0; }
bool is_stdout_terminal() { return isatty(STDOUT_FILENO) != 0; }
bool is_stderr_terminal() { return isatty(STDERR_FILENO) != 0; }

bool wants_colours(ColourMode mode) {
  if (mode != ColourMode::automatic) return mode == ColourMode::always;
  // https://no-color.org: set and not empty, whatever it says.
  const char* const no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* const terminal = std::getenv("TERM");
  return is_stdout_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t terminal_width() {
  winsize size = {};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

}  // namespace akhbar::cli
