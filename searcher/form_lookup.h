#pragma once

#include <vector>

#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/store/index_reader.h"
#include "common/text/analyzer.h"

namespace akhbar {

/// Fills each FormsQuery in `query` with the words of the index that it stands for, the most
/// frequent where there are too many, and tells where there are too many or none. Throws
/// IndexError.
std::vector<QueryIssue> look_up_forms(Query& query, IndexReader& index, Analyzer& analyzer);

/// Reads articles with `analyzer`, which must outlive what is returned.
FormPlaces form_places_with(Analyzer& analyzer);

}  // namespace akhbar
