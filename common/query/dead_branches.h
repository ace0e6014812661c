#pragma once

#include <vector>

#include "common/query/query.h"
#include "common/query/query_issue.h"

namespace akhbar {

/// Tells what in `group`, apart from its own subgroups, finds nothing whatever the articles are: a
/// word that is wanted and excluded, periods without a day in common.
std::vector<QueryIssue> dead_branches(const CompoundQuery& group);

}  // namespace akhbar
