#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/article/article_id.h"

namespace akhbar {

/// One article as its source gave it. All texts are valid UTF-8; title or body is not empty.
struct Article {
  ArticleId id;
  std::string url = {};
  std::string title = {};
  std::string body = {};  // paragraphs are separated by line breaks
  std::string source = {};
  std::string author = {};
  std::string language = {};  // "en", "fa", …; empty where the source does not say
  std::optional<std::chrono::sys_days> published =
      {};  // the day in Tehran; none where it is not known
  std::vector<std::string> categories = {};
  std::vector<std::string> tags = {};

  bool operator==(const Article&) const = default;
};

}  // namespace akhbar
