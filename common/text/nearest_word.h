#pragma once

#include <span>
#include <string_view>

namespace akhbar {

/// The one of `known` that `typed` was likely meant for: it differs by the fewest edits
/// (edit_distance.h), at most two and at most half of what was typed. Empty if there is none.
std::string_view nearest_word(std::string_view typed, std::span<const std::string_view> known);

}  // namespace akhbar
