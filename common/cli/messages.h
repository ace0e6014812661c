#pragma once

#include <string_view>

namespace akhbar::cli {

/// Whose messages they are: "indexer" or "searcher".
void set_program_name(std::string_view program);

/// Writes "program: text" and a line end to stderr. Control characters and terminal escapes, which
/// may come from a file's name or its text, are shown as U+FFFD; line ends stay.
void tell(std::string_view text);

}  // namespace akhbar::cli
