#pragma once

#include <map>
#include <string>

#include "common/query/lexer.h"

namespace akhbar {

/// Queries by the names that they are used by: "smes" is @smes in another one.
using SavedQueries = std::map<std::string, std::string>;

/// Puts each saved query that `lexed` names in its place, in brackets; what is to tell about it is
/// told where its name stands. An unknown name, and a query that uses itself, are refused. No
/// LexemeKind::saved is left.
LexedQuery with_saved(LexedQuery lexed, const SavedQueries& saved);

}  // namespace akhbar
