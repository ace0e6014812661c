#pragma once

#include <vector>

#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/store/index_reader.h"

namespace akhbar {

/// Fills the forms of the wildcards in `query` with the words of the index that they stand for,
/// the most frequent where there are too many, and tells where there are too many or none. Throws
/// IndexError.
std::vector<QueryIssue> look_up_wildcards(Query& query, IndexReader& index);

}  // namespace akhbar
