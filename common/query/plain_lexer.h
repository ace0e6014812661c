#pragma once

#include <string_view>

#include "common/query/lexer.h"

namespace akhbar {

/// The words alone, each such that lex_query reads it as the same word: "AND" is "and" here.
LexedQuery lex_plain_query(std::string_view typed);

}  // namespace akhbar
