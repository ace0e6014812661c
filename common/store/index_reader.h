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
#include "common/store/search_result.h"

namespace akhbar {

struct FormsLike {
  std::vector<std::string> forms;
  std::size_t total = 0;  // how many there are, listed or not
};

/// Reads an index while others read it and one may write to it: each call sees the last commit, and
/// what a commit overtakes is read again. Belongs to one thread. All functions throw IndexError.
class IndexReader {
 public:
  /// An index that another analyzer wrote is refused.
  IndexReader(std::filesystem::path index, std::string analyzer_fingerprint);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  /// The hits of `query` in the order that `page` asks for, equal ones by ArticleId, undated ones
  /// last where dates order. A query of filters alone has no ranks: it gives the newest first.
  SearchResult search(const Query& query, const Page& page);

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

  /// Up to `most` folded words of the index that begin with `prefix`, the most frequent first.
  std::vector<std::string> words_with_prefix(const std::string& prefix, std::size_t most);

  /// The `most` frequent folded words of the index that match `pattern` (wildcard.h).
  FormsLike forms_like(const std::string& pattern, std::size_t most);

  std::size_t article_count();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace akhbar
