#pragma once

#include <string>
#include <vector>

#include "common/article/article.h"
#include "common/lexicon/compiled_lexicon.h"
#include "common/query/parser.h"
#include "common/query/resolver.h"
#include "common/store/index_reader.h"
#include "common/store/index_writer.h"
#include "indexer/entry_builder.h"
#include "searcher/form_lookup.h"
#include "tests/support/temporary_directory.h"

namespace akhbar::test {

inline Article make_article(const std::string& id, std::string title, std::string body) {
  return {.id = *ArticleId::parse(id), .title = std::move(title), .body = std::move(body)};
}

/// An index of a few articles in a directory of its own, built as the indexer builds one.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Article>& articles = {}, const Lexicon& lexicon = {})
      : lexicon_(compile_lexicon(lexicon, analyzer_)), names_(names_in(lexicon_)) {
    add(articles);
  }

  void add(const std::vector<Article>& articles) {
    IndexWriter writer(path(), Analyzer::fingerprint(), lexicon_);
    for (const Article& article : articles) writer.put(build_entry(article, analyzer_, names_));
    writer.commit();
  }

  std::filesystem::path path() const { return directory_.path() / "index"; }
  IndexReader reader() { return {path(), Analyzer::fingerprint(), form_places_with(analyzer_)}; }
  Analyzer& analyzer() { return analyzer_; }
  Names& names() { return names_; }

  Query query(const std::string& typed) {
    Query query = resolve(parse_query(typed).root, analyzer_, names_, Widening::on, {}).query;
    IndexReader reader = this->reader();
    look_up_forms(query, reader, analyzer_);
    return query;
  }

  /// The ids of the hits in their order, separated by blanks.
  std::string ids(const std::string& typed, const Page& page = {}) {
    IndexReader reader = this->reader();
    std::string text;
    for (const Hit& hit : reader.search(query(typed), page).hits) {
      text += (text.empty() ? "" : " ") + hit.id.str();
    }
    return text;
  }

 private:
  TemporaryDirectory directory_;
  Analyzer analyzer_;
  LexiconRecords lexicon_;
  Names names_;
};

}  // namespace akhbar::test
