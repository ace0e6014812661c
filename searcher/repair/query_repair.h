#pragma once

#include <string>
#include <vector>

#include "common/lexicon/names.h"
#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/store/index_reader.h"
#include "common/text/analyzer.h"
#include "searcher/repair/word_repair.h"

namespace akhbar {

struct RepairedQuery {
  std::vector<WordRepair> repairs;
  std::vector<QueryIssue> issues;  // the same, for people
};

/// Whether words are only looked for in the index, or also searched in another spelling.
enum class Repairs { told, searched };

/// Names the words of `query` that no article has. Where one was likely meant for another of the
/// index, that is proposed and with Repairs::searched also searched, at half the weight, by a
/// change of `query`; the same where a very rare word has a frequent near neighbour. Words between
/// quotes, exact forms, and what is excluded are never changed. `typed` is the query as typed.
/// Throws IndexError.
RepairedQuery repair(Query& query, const std::string& typed, Repairs repairs,
                     const RankingWeights& weights, IndexReader& index, Analyzer& analyzer,
                     Names& names);

}  // namespace akhbar
