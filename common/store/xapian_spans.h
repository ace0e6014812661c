#pragma once

#include <vector>

#include <xapian.h>

#include "common/query/query.h"

namespace akhbar {

/// The documents, ascending, among those that `superset` finds in whose text the sides of
/// `proximity` stand as it says. Xapian's own NEAR takes neither phrases nor groups as sides, and
/// knows no word that is near itself.
std::vector<Xapian::docid> documents_where(const Xapian::Database& database,
                                           const ProximityQuery& proximity,
                                           const Xapian::Query& superset);

}  // namespace akhbar
