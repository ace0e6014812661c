#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/query/ast.h"
#include "common/query/query_issue.h"

namespace akhbar {

/// What a group stands for: nothing, its only clause, or itself.
std::optional<Ast> collapsed(Group group);

bool only_excludes(const std::vector<Clause>& clauses);

/// Says that brackets beyond kMaxDepth are dropped.
QueryIssue too_deep(std::size_t column);

/// `group`, which stands inside `depth` brackets, without what would need more than kMaxDepth of
/// them in its canonical form. That is told.
Group within_depth(Group group, std::size_t depth, std::vector<QueryIssue>& issues);

/// Tells of exclusions that find nearly everything.
void tell_wide_exclusions(const Group& group, std::vector<QueryIssue>& issues);

}  // namespace akhbar
