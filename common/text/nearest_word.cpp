#include "common/text/nearest_word.h"

#include <algorithm>
#include <cstddef>

#include "common/text/edit_distance.h"

namespace akhbar {

std::string_view nearest_word(std::string_view typed, std::span<const std::string_view> known) {
  constexpr std::size_t kMostEdits = 2;
  constexpr std::size_t kLongest = 64;  // bytes; no name is near a longer word
  if (typed.size() > kLongest) return {};
  std::size_t least = std::min(kMostEdits, typed.size() / 2) + 1;
  std::string_view nearest;
  for (const std::string_view word : known) {
    const std::size_t here = edit_distance(typed, word);
    if (here >= least) continue;
    least = here;
    nearest = word;
  }
  return nearest;
}

}  // namespace akhbar
