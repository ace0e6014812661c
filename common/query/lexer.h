#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/field.h"
#include "common/query/query_issue.h"
#include "common/query/reach.h"

namespace akhbar {

enum class LexemeKind {
  word,
  quoted,
  field,
  open,
  close,
  both,
  either,
  must,
  must_not,
  proximity,
  at_least,
  saved  // @name, which saved_queries.h replaces
};

struct Lexeme {
  LexemeKind kind = LexemeKind::word;
  std::string text;           // as typed, without quotes or colon
  std::size_t column = 1;     // of its first character
  Field field = Field::text;  // of a LexemeKind::field
  unsigned number = 0;        // of a quote: its slop; of a word: its edits; of at_least
  Reach reach{};              // of a proximity
  double weight = 1;          // of a word or quote
  bool is_exact = false;      // of a word or quote, with "=" before it
};

struct LexedQuery {
  std::vector<Lexeme> lexemes;
  std::vector<QueryIssue> issues;
};

/// Cuts a query into words, quotes, brackets and operators.
///
/// A `field` is followed by a word, a quote or an open bracket, a `close` has its `open` before it,
/// and a `must` or `must_not` that was typed as a sign stands before what it was attached to. Only
/// a quote may be empty: it keeps an operator that was meant for it from what comes next.
LexedQuery lex_query(std::string_view typed);

}  // namespace akhbar
