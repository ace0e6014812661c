#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article/article.h"

namespace akhbar {

/// One occurrence of a term. Position 0 means that no position is kept.
struct Posting {
  std::string term;
  unsigned position = 0;
  unsigned weight = 1;
  bool operator==(const Posting&) const = default;
};

/// What is written for one article: all of it, and nothing of how it is written.
struct IndexEntry {
  Article article;  // stored, for snippets and `show`
  std::vector<Posting> postings;
  std::vector<std::string> filters;  // boolean terms
  std::uint64_t content_hash = 0;

  bool operator==(const IndexEntry&) const = default;
};

/// A hash of all that an article says, by which a re-run knows it as unchanged.
std::uint64_t content_hash(const Article& article);

/// A line a term, sorted, with weight and positions; for golden tables.
std::string to_string(const IndexEntry& entry);

}  // namespace akhbar
