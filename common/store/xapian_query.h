#pragma once

#include <xapian.h>

#include "common/query/query.h"

namespace akhbar {

/// The tree that Xapian evaluates for `query`, without what only adds to the score of a hit.
/// What a query asks of places in the text is decided here, from the positions in `database`.
Xapian::Query to_xapian(const Query& query, const Xapian::Database& database);

/// The bonuses of `query` and of the parts that rank in it, as alternatives; empty where it has
/// none.
Xapian::Query bonus_to_xapian(const Query& query, const Xapian::Database& database);

}  // namespace akhbar
