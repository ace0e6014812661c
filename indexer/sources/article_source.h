#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/article/article.h"

namespace akhbar {

/// Where a record began: "corpus.jsonl:812". Line 0 speaks of the whole file.
struct Location {
  std::string file;
  std::size_t line = 0;
  bool operator==(const Location&) const = default;
};

/// "corpus.jsonl:812" or "corpus.jsonl"
std::string to_string(const Location& location);

/// Why a record is not an article: a clause such as `no "title" and no "body"`.
struct Rejection {
  std::string reason;
  bool operator==(const Rejection&) const = default;
};

/// One record of an input. `remarks` are things to tell about an article that is taken all the same
/// ("1402-12-30 is no date; left undated").
struct Record {
  Location location;
  std::variant<Article, Rejection> content;
  std::vector<std::string> remarks;
};

/// A stream of records, read one by one: memory does not grow with the input.
class ArticleSource {
 public:
  virtual ~ArticleSource() = default;
  /// The next record, nothing at the end. A record that cannot be read is a Rejection and never
  /// keeps the rest from being read, where the format lets the next one be found.
  virtual std::optional<Record> next() = 0;
  /// Bytes of the file consumed so far, compressed where it is; 0 where that is not known.
  virtual std::int64_t bytes_consumed() const { return 0; }
};

}  // namespace akhbar
