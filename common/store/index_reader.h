#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/article.h"
#include "common/query/query.h"
#include "common/query/ranking_weights.h"
#include "common/store/counted_form.h"
#include "common/store/form_places.h"
#include "common/store/search_result.h"

namespace akhbar {

/// Reads an index while others read it and one may write to it: each call sees the last commit, and
/// what a commit overtakes is read again. Belongs to one thread. All functions throw IndexError.
class IndexReader {
 public:
  /// An index that another analyzer wrote is refused; `form_places` reads articles as that one
  /// does, and is needed for search() only.
  IndexReader(std::filesystem::path index, std::string analyzer_fingerprint,
              FormPlaces form_places = {});
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  /// The hits of `query` in the order that `page` asks for, equal ones by ArticleId, undated ones
  /// last where dates order. A query of filters alone has no ranks: it gives the newest first.
  SearchResult search(const Query& query, const Page& page, const RankingWeights& weights = {});

  std::optional<Article> article(const ArticleId& id);

  /// content_hash() of the article `id`; nothing if the index does not have it.
  std::optional<std::uint64_t> stored_hash(const ArticleId& id);

  /// Calls `visit` for the id of each article, in no certain order; again from the beginning where
  /// a commit came between.
  void for_each_id(const std::function<void(const ArticleId&)>& visit);

  /// The query that finds what is like the article `id`: its `most` weightiest terms by tf·idf,
  /// without itself. Terms that `is_common` knows are passed over. Nothing if there is no such
  /// article.
  std::optional<Query> similar_query(const ArticleId& id, std::size_t most,
                                     const std::function<bool(std::string_view)>& is_common);

  /// The folded words of the index that begin with `prefix`, that match `pattern` (wildcard.h), or
  /// that differ from `word` by at most `edits` (edit_distance.h); the most frequent first.
  std::vector<CountedForm> forms_with_prefix(const std::string& prefix);
  std::vector<CountedForm> forms_like(const std::string& pattern);
  std::vector<CountedForm> forms_near(const std::string& word, std::size_t edits);

  /// Those for which `is_wanted` holds. It is asked of every form: some ten milliseconds for a
  /// hundred thousand.
  std::vector<CountedForm> forms_that(const std::function<bool(std::string_view)>& is_wanted);

  /// The same of terms, compounds among them.
  std::vector<CountedForm> terms_near(const std::string& word, std::size_t edits);

  /// In how many articles a term or the value of a filter is (but no date), or a word in one folded
  /// form.
  std::size_t articles_with(Field field, const std::string& value);
  std::size_t articles_with_form(const std::string& form);

  std::size_t article_count();

  /// What the index keeps under `key` of the lexicon that it was built with, for Names; empty where
  /// there is no such record.
  std::string lexicon_record(const std::string& key);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace akhbar
