#pragma once

#include <cstddef>
#include <string>

namespace akhbar {

/// A folded word of the index and the number of articles that have it.
struct CountedForm {
  std::string form;
  std::size_t articles = 0;
  bool operator==(const CountedForm&) const = default;
};

}  // namespace akhbar
