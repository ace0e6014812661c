#pragma once

#include <string>

#include "common/store/index_reader.h"
#include "common/text/analyzer.h"
#include "searcher/print/printer.h"

namespace akhbar {

/// How queries are answered, the same for every query of a run.
struct SearchSettings {
  bool is_plain = false;  // words only, no operators
  Page page;
  OutputFormat format = OutputFormat::text;
};

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
