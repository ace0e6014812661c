#pragma once

#include <iosfwd>
#include <string>

#include "common/query/ranking_weights.h"

namespace akhbar {

/// Sets one of `weights` from "near=0.1". Throws cli::UsageError, with a suggestion for a name that
/// is none.
void set_weight(const std::string& setting, RankingWeights& weights);

/// The same for each line of a file; empty lines and what stands behind # say nothing. `file` is
/// what messages call it.
void read_weights(std::istream& in, const std::string& file, RankingWeights& weights);

}  // namespace akhbar
