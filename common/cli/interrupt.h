#pragma once

namespace akhbar::cli {

/// From here on SIGINT and SIGTERM are remembered instead of ending the program; a second one ends
/// it at once. SIGXFSZ is ignored, so that a file-size limit is an error and not a death.
void catch_interrupts();

/// True once a signal has come.
bool is_interrupted();

/// Forgets it: for a shell, where Ctrl-C ends a search and not the program.
void clear_interrupt();

}  // namespace akhbar::cli
