#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/calendar/calendar_system.h"
#include "common/query/saved_queries.h"
#include "common/store/index_reader.h"
#include "common/text/analyzer.h"
#include "searcher/print/printer.h"
#include "searcher/repair/query_repair.h"
#include "searcher/widening/word_expansion.h"

namespace akhbar {

/// How queries are answered, the same for every query of a run.
struct SearchSettings {
  bool is_plain = false;     // words only, no operators
  bool is_exact = false;     // words are searched as they are spelled
  bool has_concepts = true;  // and as what the lexicon has for them
  std::string language;      // whose articles alone are wanted; empty for all
  RankingWeights weights;
  SavedQueries saved;
  Page page;
  OutputFormat format = OutputFormat::text;
  std::optional<std::chrono::sys_days> today;  // the clock's in Tehran where it is not given
  CalendarSystem calendar = CalendarSystem::gregorian;  // whose month "this month" is
};

/// What `typed` asks of `index`, with all there is to say about it. Throws IndexError.
struct UnderstoodQuery {
  Query query;
  std::string canonical;
  std::vector<QueryIssue> issues;
  std::vector<WordRepair> repairs;
  std::vector<WordExpansion> expansions;
};
UnderstoodQuery understand(const std::string& typed, const SearchSettings& settings,
                           IndexReader& index, Analyzer& analyzer);

struct Answer {
  ResultPage page;
  Query query;              // as resolved, for marks and explanations
  bool is_refused = false;  // then page has only the issues that say why
};

/// The whole way of a query: parse, resolve, search, snippets. `id` becomes the page's. Throws
/// IndexError.
Answer answer(const std::string& id, const std::string& typed, const SearchSettings& settings,
              IndexReader& index, Analyzer& analyzer);

/// The articles most like `article`, as an Answer to a query that nobody typed. Refused, with an
/// issue, where the index has no such article.
Answer similar_to(const ArticleId& article, const SearchSettings& settings, IndexReader& index,
                  Analyzer& analyzer);

}  // namespace akhbar
