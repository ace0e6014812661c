#pragma once

#include <xapian.h>

#include "common/query/query.h"

namespace akhbar {

/// The tree that Xapian evaluates for `query`.
Xapian::Query to_xapian(const Query& query);

}  // namespace akhbar
