#pragma once

#include <vector>

#include "common/query/ast.h"
#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/text/analyzer.h"

namespace akhbar {

struct ResolvedQuery {
  Query query;
  std::vector<QueryIssue> issues;
};

/// Turns words into terms and dates into days. A word that the analyzer takes for several
/// ("non-oil") is a phrase. Stop words among the `may` clauses are left out, with a note, unless
/// nothing else is there. One field several times in a group is "either", different fields are
/// "both", and so are filters with a + or AND. A date that cannot be read is refused.
ResolvedQuery resolve(const Group& root, Analyzer& analyzer);

}  // namespace akhbar
