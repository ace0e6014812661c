#pragma once

#include <cstddef>

namespace akhbar {

/// The columns of a terminal that `character` takes: 0 for marks, joiners and other invisible
/// format characters, 2 for East Asian wide ones and emoji, else 1. Not meant for control
/// characters. libc's wcwidth() would answer by the locale.
std::size_t display_width(char32_t character);

}  // namespace akhbar
