#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article/article.h"
#include "common/query/query_issue.h"
#include "searcher/repair/word_repair.h"
#include "searcher/snippet/snippet.h"
#include "searcher/widening/word_expansion.h"

namespace akhbar {

struct ShownHit {
  std::size_t rank = 0;  // from 1, counted over all pages
  double score = 0;
  Article article;
  Snippet snippet;  // its title is the article's, whole; empty for formats that show none
};

/// The answer to one query, as every printer gets it.
struct ResultPage {
  std::string id;         // the topic's id in a batch, else the query's number ("1")
  std::string query;      // as typed
  std::string canonical;  // as understood
  std::size_t total = 0;
  std::size_t offset = 0;
  std::vector<ShownHit> hits;
  std::vector<QueryIssue> issues;
  std::vector<WordRepair> repairs;
  std::vector<WordExpansion> expansions;
};

}  // namespace akhbar
