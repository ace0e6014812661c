#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "common/query/query.h"
#include "common/query/ranking_weights.h"
#include "common/store/xapian_spans.h"

namespace akhbar {

struct Ranked {
  double score = 0;
  Xapian::docid document = 0;
};

/// The best of a query, best first. Every document whose score equals that of a listed one is
/// listed too, so that the caller can put equal ones in an order that does not depend on Xapian's
/// numbers.
struct RankedList {
  std::size_t total = 0;  // exact where asked for, else a lower bound
  std::vector<Ranked> best;
};

/// At least the `wanted` best hits of `query`, where there are so many. Two passes: the first ranks
/// by BM25 alone, the second adds the bonus for words that stand together to the first thousand. To
/// read the positions of every hit would cost ten times the rest.
RankedList rank(const PlaceReader& places, const Query& query, const RankingWeights& weights,
                std::size_t wanted, bool count_all);

}  // namespace akhbar
