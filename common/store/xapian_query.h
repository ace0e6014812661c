#pragma once

#include <xapian.h>

#include "common/query/query.h"

namespace akhbar {

/// The tree that Xapian evaluates for `query`, without what only adds to the score of a hit.
Xapian::Query to_xapian(const Query& query);

/// The bonuses of `query` and of the parts that rank in it, as alternatives; empty where it has
/// none.
Xapian::Query bonus_to_xapian(const Query& query);

}  // namespace akhbar
