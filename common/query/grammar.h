#pragma once

#include "common/query/lexer.h"
#include "common/query/parser.h"

namespace akhbar {

/// What the lexemes of a query mean. Issues stand as they were met, and one may stand several
/// times.
ParsedQuery read_lexemes(LexedQuery lexed);

}  // namespace akhbar
