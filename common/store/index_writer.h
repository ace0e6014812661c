#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "common/article/article_id.h"
#include "common/store/index_entry.h"

namespace akhbar {

/// Writes to an index on disk. There is one writer at a time; a second is told so. What has been
/// put or removed is seen by readers, and safe, once commit() has returned; what has not been
/// committed when the writer goes is as if it had never been. All functions throw IndexError.
class IndexWriter {
 public:
  /// The records of a lexicon, which the index keeps for its readers.
  using Lexicon = std::map<std::string, std::string>;

  /// Opens the index in directory `index`, which another `analyzer_fingerprint` or `lexicon` must
  /// not have written; makes it where there is none and `index` is not there or empty.
  IndexWriter(const std::filesystem::path& index, const std::string& analyzer_fingerprint,
              const Lexicon& lexicon);

  /// The same for an index that is there, to take articles out.
  IndexWriter(const std::filesystem::path& index, const std::string& analyzer_fingerprint);
  ~IndexWriter();
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  /// content_hash() of the article `id` as it is in the index, put or committed; nothing if it is
  /// not.
  std::optional<std::uint64_t> stored_hash(const ArticleId& id) const;

  /// Adds the entry, in place of any of the same id.
  void put(const IndexEntry& entry);

  /// False if there is no such article.
  bool remove(const ArticleId& id);

  /// Calls `visit` for each committed article, in no certain order.
  void for_each_id(const std::function<void(const ArticleId&)>& visit) const;

  /// Durable when it returns: against the end of the process and against a power cut.
  void commit();

  std::size_t article_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace akhbar
