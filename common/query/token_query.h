#pragma once

#include <span>

#include "common/query/query.h"
#include "common/text/token.h"

namespace akhbar {

/// What finds `tokens` (one or more) in `field`: a word, or several as a phrase.
Query phrase_of(Field field, std::span<const Token> tokens, Column column);

/// The same, also as one word where the analyzer says that they are written so, too.
Query query_of(Field field, std::span<const Token> tokens, Column column);

/// Whether there are tokens, and all are stop words.
bool are_stop_words(std::span<const Token> tokens);

/// The query itself where there is one, else any of them.
Query any_of(std::vector<Query> queries);

}  // namespace akhbar
