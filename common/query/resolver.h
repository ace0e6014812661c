#pragma once

#include <vector>

#include "common/calendar/date_context.h"
#include "common/lexicon/names.h"
#include "common/query/ast.h"
#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/query/widening.h"
#include "common/text/analyzer.h"

namespace akhbar {

struct ResolvedQuery {
  Query query;
  std::vector<QueryIssue> issues;
};

/// Turns words into terms and dates into days. Words side by side are analyzed together, so that an
/// ending may be typed apart from its word. What the analyzer takes for several words ("non-oil")
/// is their phrase or the one word that they are also written as. `=word` wants that form and no
/// other of the same stem. Stop words among the `may` clauses are left out, with a note, unless
/// nothing else is there. One field several times in a group is "either", different fields are
/// "both", and so are filters with a + or AND. A date that cannot be read is refused; `dates` is
/// what "last 30 days" counts from.
///
/// `names` is the lexicon. With Widening::on words and names are also searched as what it has for
/// them (widening.h), but never what stands between quotes or is wanted in its exact form.
ResolvedQuery resolve(const Group& root, Analyzer& analyzer, Names& names, Widening widening,
                      const DateContext& dates);

}  // namespace akhbar
