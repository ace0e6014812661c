#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace akhbar {

/// The corpus's own name for an article ("HAM2-800123-001"): what qrels, runs and `show` speak of.
/// Never empty, never longer than kMaxBytes, valid UTF-8 where the input was, and without blanks or
/// control characters, so that it can stand in a TREC line or on a command line as one word.
/// Xapian's number for the article lives in store/ and never leaves there.
class ArticleId {
 public:
  static constexpr std::size_t kMaxBytes = 1024;

  /// `text` with surrounding blanks removed and each blank and control character inside
  /// percent-encoded ("a b" is "a%20b"). Nothing for an empty or too long name.
  /// An id that parse() returned parses to itself.
  static std::optional<ArticleId> parse(std::string_view text);

  const std::string& str() const { return value_; }
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a null pointer in a defaulted <=>.
  auto operator<=>(const ArticleId&) const = default;

 private:
  explicit ArticleId(std::string value) : value_(std::move(value)) {}
  std::string value_;
};

}  // namespace akhbar
