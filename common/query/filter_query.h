#pragma once

#include <variant>

#include "common/calendar/date_context.h"
#include "common/query/ast.h"
#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/text/analyzer.h"

namespace akhbar {

/// The articles that `filter` lets pass, or why its value cannot be read; `dates` is what
/// "last 30 days" counts from.
std::variant<Query, QueryIssue> filter_query(const Filter& filter, Analyzer& analyzer,
                                             const DateContext& dates);

}  // namespace akhbar
