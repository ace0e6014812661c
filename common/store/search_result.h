#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/article/article.h"

namespace akhbar {

enum class Sort { relevance, oldest_first, newest_first };

/// Which part of a ranked list is wanted, and how much of it.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 10;
  Sort sort = Sort::relevance;
  bool count_all = true;       // the exact total costs a walk over every match
  bool fetch_articles = true;  // costs reading and unpacking each hit's text
};

struct Hit {
  double score = 0;
  ArticleId id;
  std::optional<Article> article;  // where Page::fetch_articles asked for it
};

/// `total` is exact where Page::count_all asked for it, else a lower bound.
struct SearchResult {
  std::size_t total = 0;
  std::vector<Hit> hits;
};

}  // namespace akhbar
