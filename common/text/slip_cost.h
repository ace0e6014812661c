#pragma once

#include <string_view>

namespace akhbar {

/// How much has to go wrong for `meant` to be typed as `typed`: about 1 for each letter that is
/// inserted, dropped, changed or swapped with its neighbour, less for what goes wrong often
/// (letters that sound alike in Persian or English, neighbours on the keyboard, a letter doubled or
/// not), more at the beginning of the word. Both are folded; letters count, not bytes.
double slip_cost(std::string_view typed, std::string_view meant);

}  // namespace akhbar
