#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/snippet/snippet.h"

namespace akhbar {

/// What stands between these takes its direction from its own first letter and gives none to what
/// stands around it. An isolate ends with its line.
inline constexpr std::string_view kFirstStrongIsolate = "\u2068";
inline constexpr std::string_view kPopIsolate = "\u2069";

struct ScreenCharacter {
  char32_t character = 0;
  bool marked = false;
  bool operator==(const ScreenCharacter&) const = default;
};

/// Text that cannot harm the terminal it is written to: no control characters but U'\n' (each shows
/// as U+FFFD), no bidi embeddings, overrides or isolates (left out), and of blanks only U' '.
using ScreenText = std::vector<ScreenCharacter>;

ScreenText screen_text(std::string_view text, std::span<const Span> marks = {});

/// Lines of at most `width` columns, broken at blanks and line breaks, runs of which count as one;
/// a word that is wider has a line for itself. Blank text has no lines.
std::vector<ScreenText> wrapped(const ScreenText& text, std::size_t width);

std::size_t display_width(const ScreenText& text);

std::string to_utf8(const ScreenText& text);

/// `text` as screen_text() has it, on one line.
std::string one_line(std::string_view text);

}  // namespace akhbar
