#pragma once

#include <span>
#include <vector>

#include "common/query/ast.h"
#include "common/query/query.h"
#include "common/query/query_issue.h"
#include "common/query/widening.h"
#include "common/text/analyzer.h"

namespace akhbar {

/// A clause, or several words that are a name of the lexicon together, and what it means.
struct ReadClause {
  const Clause* clause = nullptr;  // the first of them
  Query query;
  bool are_stop_words = false;
};

struct WordRun {
  std::vector<ReadClause> read;
  std::vector<QueryIssue> issues;
};

/// Whether the clause is a word that means no more than itself.
bool is_plain_word(const Clause& clause);

/// Reads plain words that stand side by side. They are analyzed together: an ending can be typed
/// apart from its word, as it can be written, and "non oil" is one compound. Issues tell where
/// nothing is left of a word.
WordRun read_word_run(std::span<const Clause> run, Analyzer& analyzer, Names& names,
                      Widening widening);

/// That nothing is left of `text`.
QueryIssue no_word_issue(Column column, std::string_view text);

}  // namespace akhbar
