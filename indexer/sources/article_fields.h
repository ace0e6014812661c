#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/article_source.h"
#include "indexer/sources/source_factory.h"

namespace akhbar {

enum class ArticleField {
  id,
  url,
  title,
  body,
  source,
  author,
  language,
  date,
  categories,
  tags,
};

/// What a record says, field by field, as it stands in the input: not checked, not cleaned.
class RecordFields {
 public:
  /// Adds a text, unless it is blank. One of categories or tags is a list, separated by ";", "|"
  /// or "،".
  void add(ArticleField field, std::string_view text);
  /// Adds one element of a list, whatever it contains.
  void add_element(ArticleField field, std::string_view text);

  const std::vector<std::string>& texts(ArticleField field) const;
  bool has(ArticleField field) const { return !texts(field).empty(); }

 private:
  std::array<std::vector<std::string>, 10> texts_;
};

/// What the records of one input have in common: the input's names for fields, its name in
/// messages, and how a record becomes an Article.
class RecordBuilder {
 public:
  /// See make_source for the parameters.
  RecordBuilder(std::string name, std::string text_id, const SourceOptions& options);

  /// The field that the input calls `name`, in any case: id (also docno), url, title, body, source,
  /// author, lang (also language), date (also published, pubdate), categories (also category),
  /// tags; a renamed field by its new name only.
  std::optional<ArticleField> field_of(std::string_view name) const;

  /// The article, or why it is none. Several titles: the first counts; several bodies are joined by
  /// an empty line, several authors by "; ". The id is the record's id, else its url, else
  /// "<text_id>:<line>". Control characters become blanks, line breaks LF, and in every field but
  /// the body blanks that follow each other become one.
  Record build(const RecordFields& fields, std::size_t line) const;
  Record reject(std::string reason, std::size_t line) const;
  /// "a line of more than 16 MB" for `what` "a line".
  Record reject_too_long(std::string_view what, std::size_t line) const;

  const std::string& text_id() const { return text_id_; }
  std::size_t max_record_bytes() const { return max_record_bytes_; }

 private:
  std::string name_;
  std::string text_id_;
  std::size_t max_record_bytes_;
  std::map<std::string, ArticleField, std::less<>> fields_;  // by name in lower case
};

/// `text` without blanks at its ends.
std::string_view trimmed(std::string_view text);

/// `text` with A-Z as a-z.
std::string ascii_lower(std::string_view text);

}  // namespace akhbar
