#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/sources/article_fields.h"

namespace akhbar {

/// Reads the text of one JSON object as an article. Keeps its parser's buffers from one record to
/// the next.
class JsonArticleReader {
 public:
  explicit JsonArticleReader(RecordBuilder builder);
  ~JsonArticleReader();

  /// Numbers and booleans are taken as texts, null is absent, an array gives several texts, objects
  /// are ignored. Of keys for the same field the first that is not blank counts. What is within
  /// ignored values is not checked but for its brackets, strings and UTF-8.
  Record read(std::string_view json, std::size_t line);

  const RecordBuilder& builder() const { return builder_; }

 private:
  struct Parser;
  RecordBuilder builder_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace akhbar
