#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace akhbar {

/// Graded judgements of one topic: article id → grade; relevant is a grade of 1 or more.
using Judgements = std::map<std::string, int>;

/// The measures of one topic, as trec_eval defines them (gain = grade, ideal from all judged).
struct Measures {
  double ndcg_10 = 0;
  double average_precision = 0;
  double precision_10 = 0;
  double recall_100 = 0;
  double reciprocal_rank = 0;
};

/// `ranked` are article ids, best first; only the first 1,000 count.
Measures measure(const Judgements& judgements, std::span<const std::string> ranked);

/// The means over topics. A topic that was not answered counts as zeros.
Measures mean(std::span<const Measures> topics);

}  // namespace akhbar
