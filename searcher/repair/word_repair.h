#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace akhbar {

/// What was found out about a word of a query that the index lacks, or has very rarely.
struct WordRepair {
  std::size_t column = 1;
  std::string word;                 // folded
  std::size_t articles = 0;         // that have it
  std::vector<std::string> likely;  // what it may have been meant for, the likeliest first
  bool is_searched = false;         // the likeliest one is searched too
  bool operator==(const WordRepair&) const = default;
};

}  // namespace akhbar
