#pragma once

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "searcher/eval/trec_files.h"

namespace akhbar {

/// A table with a line a run: the means over the topics of `qrels`, and how many these are. Runs
/// are named by what stands beside them. `by_topic` puts a line for each topic above its run's.
void print_evaluation(const Qrels& qrels, const std::vector<std::pair<std::string, Run>>& runs,
                      bool by_topic, std::ostream& out);

}  // namespace akhbar
