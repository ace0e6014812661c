#pragma once

#include <xapian.h>

#include "common/query/query.h"
#include "common/query/ranking_weights.h"
#include "common/store/xapian_spans.h"

namespace akhbar {

/// The tree that Xapian evaluates for `query`, without what only adds to the score of a hit.
/// What a query asks of places in the text is decided here, from the positions in the database.
Xapian::Query to_xapian(const Query& query, const PlaceReader& places,
                        const RankingWeights& weights);

/// The bonuses of `query` and of the parts that rank in it, as alternatives; empty where it has
/// none.
Xapian::Query bonus_to_xapian(const Query& query, const PlaceReader& places,
                              const RankingWeights& weights);

}  // namespace akhbar
