#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/article/article.h"

namespace akhbar {

/// A word of an article in its folded form, at the position that the index gives it.
struct PlacedForm {
  std::string form;
  unsigned position = 0;
  bool is_in_headline = false;
};

/// The words of an article. The index keeps positions of terms only (those of forms too would make
/// it half as large again), so that where one form of a term is asked for, an article that has
/// several is read once more.
using FormPlaces = std::function<std::vector<PlacedForm>(const Article&)>;

}  // namespace akhbar
