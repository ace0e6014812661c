#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/query/query.h"

namespace akhbar {

/// What was searched besides a word or name of the query.
struct WordExpansion {
  std::size_t column = 1;
  std::string word;  // as typed, folded
  Relation relation = Relation::synonym;
  std::string concept_id;          // where the relation is one to a concept
  std::vector<std::string> names;  // some of a concept's, or the words
  bool operator==(const WordExpansion&) const = default;
};

}  // namespace akhbar
