#pragma once

#include <optional>
#include <vector>

#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/store/index_reader.h"
#include "searcher/widening/word_expansion.h"

namespace akhbar {

/// Takes out of `query` what it would also search and no article has, and says what is left of it.
/// Throws IndexError.
std::vector<WordExpansion> look_up_expansions(Query& query, IndexReader& index);

/// Whether some article may have `query`, an expansion's.
bool finds_any(const Query& query, IndexReader& index);

/// "searched also: SMEs → small industry (concept:sme); …"; nothing where there is nothing to tell.
std::optional<QueryIssue> expansion_issue(const std::vector<WordExpansion>& expansions);

}  // namespace akhbar
