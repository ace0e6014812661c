#include "common/store/xapian_rank.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/store/xapian_listed_documents.h"
#include "common/store/xapian_query.h"

namespace akhbar {
namespace {

// How many of the first pass the bonus may move. A fixed number, so that pages of one list agree.
constexpr std::size_t kReranked = 1000;

Xapian::Enquire make_enquire(const Xapian::Database& database, const Xapian::Query& query,
                             const RankingWeights& weights) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(weights.k1, 0, weights.k3, weights.b, weights.least_length));
  return enquire;
}

// Xapian 1.4.22 reads beyond its end in some queries with OP_MAX, which these are, when it cuts
// lists short; where every match is counted it does not.
bool has_alternatives(const Query& query) {
  return std::holds_alternative<EitherQuery>(query.node) ||
         std::ranges::any_of(parts_of(query),
                             [](const Query* part) { return has_alternatives(*part); });
}

// The first pass, down to where the score changes below the `wanted`-th.
RankedList rank_by_words(const PlaceReader& places, const Query& query,
                         const RankingWeights& weights, std::size_t wanted, bool count_all) {
  Xapian::Enquire enquire =
      make_enquire(places.database, to_xapian(query, places, weights), weights);
  const Xapian::doccount counted =
      count_all || has_alternatives(query) ? places.database.get_doccount() : 0;
  for (std::size_t extra = 20;; extra *= 4) {
    const Xapian::MSet matches =
        enquire.get_mset(0, static_cast<Xapian::doccount>(wanted + extra), counted);
    RankedList list{matches.get_matches_lower_bound(), {}};
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      list.best.push_back({match.get_weight(), *match});
    }
    if (list.best.size() <= wanted) return list;
    const double last = list.best[wanted - 1].score;
    const bool is_cut = list.best.size() == wanted + extra && list.best.back().score == last;
    if (is_cut) continue;
    std::erase_if(list.best, [&](const Ranked& ranked) { return ranked.score < last; });
    return list;
  }
}

void add_bonus(const Xapian::Database& database, const Xapian::Query& bonus,
               const RankingWeights& weights, std::vector<Ranked>& best) {
  std::size_t reranked = std::min(best.size(), kReranked);
  while (reranked < best.size() && best[reranked].score == best[reranked - 1].score) ++reranked;
  std::vector<Xapian::docid> documents;
  documents.reserve(reranked);
  for (std::size_t i = 0; i < reranked; ++i) documents.push_back(best[i].document);
  std::ranges::sort(documents);
  ListedDocuments listed(std::move(documents));
  Xapian::Enquire enquire = make_enquire(
      database, Xapian::Query(Xapian::Query::OP_FILTER, bonus, Xapian::Query(&listed)), weights);
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(reranked));
  std::unordered_map<Xapian::docid, double> bonuses;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    bonuses.emplace(*match, match.get_weight());
  }
  for (Ranked& ranked : best) {
    const auto found = bonuses.find(ranked.document);
    if (found != bonuses.end()) ranked.score += found->second;
  }
  std::ranges::stable_sort(best, std::ranges::greater{}, &Ranked::score);
}

}  // namespace

RankedList rank(const PlaceReader& places, const Query& query, const RankingWeights& weights,
                std::size_t wanted, bool count_all) {
  RankedList list = rank_by_words(places, query, weights, std::max(wanted, kReranked), count_all);
  const Xapian::Query bonus = bonus_to_xapian(query, places, weights);
  if (!bonus.empty() && !list.best.empty()) add_bonus(places.database, bonus, weights, list.best);
  return list;
}

}  // namespace akhbar
