#pragma once

#include <string>

namespace akhbar {

enum class Nearness { near, before, not_near };

enum class Within { words, sentence, paragraph };

/// How near two sides of a query must stand: at most `distance` words from each other, neighbours
/// 1, in that order with Nearness::before; or in one sentence or paragraph, where there is neither
/// an order nor a distance. With Nearness::not_near some place of the left side has no right side
/// that near.
struct Reach {
  Nearness nearness = Nearness::near;
  Within within = Within::words;
  unsigned distance = 1;
  bool operator==(const Reach&) const = default;
};

/// "NEAR/5", "PRE/5", "NOT NEAR/5", "w/s", "NOT w/p".
std::string to_string(const Reach& reach);

}  // namespace akhbar
