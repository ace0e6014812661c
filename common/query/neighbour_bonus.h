#pragma once

#include <vector>

#include "common/query/query.h"

namespace akhbar {

/// What adds to the score where words that were typed side by side also stand near each other: a
/// NearQuery for each pair of neighbours. A name's concept will do for each of its words. `clauses`
/// are in the order typed; what is no word of headline or body is passed over.
std::vector<Query> neighbour_bonus(const std::vector<Query>& clauses);

}  // namespace akhbar
