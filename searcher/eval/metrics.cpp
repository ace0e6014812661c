#include "searcher/eval/metrics.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace akhbar {
namespace {

constexpr std::size_t kGainDepth = 10;
constexpr std::size_t kMaxDepth = 1000;

double discounted(int gain, std::size_t rank) {
  return gain / std::log2(static_cast<double>(rank) + 1);
}

double ideal_gain(const Judgements& judgements) {
  std::vector<int> gains;
  for (const auto& [article, grade] : judgements) gains.push_back(std::max(grade, 0));
  std::ranges::sort(gains, std::greater());
  double ideal = 0;
  for (std::size_t i = 0; i < gains.size() && i < kGainDepth; ++i) {
    ideal += discounted(gains[i], i + 1);
  }
  return ideal;
}

}  // namespace

Measures measure(const Judgements& judgements, std::span<const std::string> ranked) {
  const auto relevant = static_cast<double>(
      std::ranges::count_if(judgements, [](const auto& judged) { return judged.second > 0; }));
  if (relevant == 0) return {};
  Measures result;
  double found = 0;
  for (std::size_t rank = 1; rank <= ranked.size() && rank <= kMaxDepth; ++rank) {
    const auto judged = judgements.find(ranked[rank - 1]);
    if (judged == judgements.end() || judged->second <= 0) continue;
    ++found;
    const auto ranks = static_cast<double>(rank);
    if (found == 1) result.reciprocal_rank = 1 / ranks;
    result.average_precision += found / ranks;
    if (rank <= kGainDepth) result.ndcg_10 += discounted(judged->second, rank);
    if (rank <= 10) result.precision_10 += 1;
    if (rank <= 100) result.recall_100 += 1;
  }
  result.ndcg_10 /= ideal_gain(judgements);
  result.average_precision /= relevant;
  result.precision_10 /= 10;
  result.recall_100 /= relevant;
  return result;
}

Measures mean(std::span<const Measures> topics) {
  Measures sum;
  if (topics.empty()) return sum;
  for (const Measures& topic : topics) {
    sum.ndcg_10 += topic.ndcg_10;
    sum.average_precision += topic.average_precision;
    sum.precision_10 += topic.precision_10;
    sum.recall_100 += topic.recall_100;
    sum.reciprocal_rank += topic.reciprocal_rank;
  }
  const auto count = static_cast<double>(topics.size());
  return {sum.ndcg_10 / count, sum.average_precision / count, sum.precision_10 / count,
          sum.recall_100 / count, sum.reciprocal_rank / count};
}

}  // namespace akhbar
