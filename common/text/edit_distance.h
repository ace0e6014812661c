#pragma once

#include <cstddef>
#include <string_view>

namespace akhbar {

/// The least number of characters to insert, delete, replace or swap with their neighbour that
/// turns `a` into `b` (optimal string alignment). Counts code points of UTF-8, not bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace akhbar
