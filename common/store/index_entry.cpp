#include "common/store/index_entry.h"

#include <map>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/store/stored_article.h"

namespace akhbar {

std::uint64_t content_hash(const Article& article) {
  const std::string bytes = pack(article);
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string to_string(const IndexEntry& entry) {
  struct Line {
    unsigned weight = 0;
    std::string positions;
  };
  std::map<std::string, Line> lines;
  for (const Posting& posting : entry.postings) {
    Line& line = lines[posting.term];
    line.weight += posting.weight;
    if (posting.position > 0) line.positions += fmt::format(" {}", posting.position);
  }
  for (const std::string& term : entry.filters) lines[term];
  std::string text;
  for (const auto& [term, line] : lines) {
    text += line.weight == 0 ? term : fmt::format("{} ×{}", term, line.weight);
    text += line.positions + "\n";
  }
  return text;
}

}  // namespace akhbar
