#include "common/store/stored_article.h"

#include <charconv>
#include <chrono>

namespace akhbar {
namespace {

constexpr char kFormat = '1';

void pack_part(std::string_view part, std::string& bytes) {
  bytes += std::to_string(part.size());
  bytes += ':';
  bytes += part;
}

void pack_list(const std::vector<std::string>& list, std::string& bytes) {
  pack_part(std::to_string(list.size()), bytes);
  for (const std::string& item : list) pack_part(item, bytes);
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Takes parts off the front of `rest`; after damage every part is empty and `damaged` is set.
struct Unpacker {
  std::string_view rest;
  bool damaged = false;

  std::string part() {
    const std::size_t colon = rest.find(':');
    const auto length = parse_number<std::size_t>(rest.substr(0, colon));
    if (colon == std::string_view::npos || !length || *length > rest.size() - colon - 1) {
      damaged = true;
      rest = {};
      return {};
    }
    std::string part(rest.substr(colon + 1, *length));
    rest.remove_prefix(colon + 1 + *length);
    return part;
  }

  std::vector<std::string> list() {
    const auto size = parse_number<std::size_t>(part());
    if (!size) damaged = true;
    std::vector<std::string> items;
    for (std::size_t i = 0; !damaged && i < *size; ++i) items.push_back(part());
    return items;
  }
};

}  // namespace

std::string pack(const Article& article) {
  std::string bytes(1, kFormat);
  bytes.reserve(article.title.size() + article.body.size() + 256);
  pack_part(article.id.str(), bytes);
  for (const std::string* part : {&article.url, &article.title, &article.body, &article.source,
                                  &article.author, &article.language}) {
    pack_part(*part, bytes);
  }
  pack_part(article.published ? std::to_string(article.published->time_since_epoch().count()) : "",
            bytes);
  pack_list(article.categories, bytes);
  pack_list(article.tags, bytes);
  return bytes;
}

std::optional<Article> unpack(std::string_view bytes) {
  if (bytes.empty() || bytes.front() != kFormat) return std::nullopt;
  Unpacker parts{bytes.substr(1)};
  const auto id = ArticleId::parse(parts.part());
  if (!id) return std::nullopt;
  Article article{.id = *id,
                  .url = parts.part(),
                  .title = parts.part(),
                  .body = parts.part(),
                  .source = parts.part(),
                  .author = parts.part(),
                  .language = parts.part(),
                  .published = std::nullopt,
                  .categories = {},
                  .tags = {}};
  const std::string day = parts.part();
  if (!day.empty()) {
    const auto count = parse_number<int>(day);
    if (!count) return std::nullopt;
    article.published = std::chrono::sys_days(std::chrono::days(*count));
  }
  article.categories = parts.list();
  article.tags = parts.list();
  if (parts.damaged || !parts.rest.empty()) return std::nullopt;
  return article;
}

}  // namespace akhbar
