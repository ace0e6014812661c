#include "common/store/xapian_lookup.h"

#include <charconv>

#include "common/store/stored_article.h"

namespace akhbar {

std::string id_term(const ArticleId& id) { return make_term(layout_of(Field::id), id.str()); }

std::optional<Xapian::Document> find_document(const Xapian::Database& database,
                                              const ArticleId& id) {
  const std::string term = id_term(id);
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) return std::nullopt;
  return database.get_document(*found);
}

ArticleId id_of(const Xapian::Document& document) {
  const auto id = ArticleId::parse(document.get_value(slot(ValueSlot::article_id)));
  if (!id) throw Xapian::DatabaseCorruptError("an article without its id");
  return *id;
}

Article article_of(const Xapian::Document& document) {
  auto article = unpack(document.get_data());
  if (!article) throw Xapian::DatabaseCorruptError("a stored article cannot be read");
  return *std::move(article);
}

std::uint64_t hash_of(const Xapian::Document& document) {
  const std::string digits = document.get_value(slot(ValueSlot::content_hash));
  std::uint64_t hash = 0;
  const char* const end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, hash, 16);
  if (error != std::errc() || rest != end) {
    throw Xapian::DatabaseCorruptError("an article without its hash");
  }
  return hash;
}

void for_each_id(const Xapian::Database& database,
                 const std::function<void(const ArticleId&)>& visit) {
  for (auto id = database.valuestream_begin(slot(ValueSlot::article_id));
       id != database.valuestream_end(slot(ValueSlot::article_id)); ++id) {
    if (const auto parsed = ArticleId::parse(*id)) visit(*parsed);
  }
}

}  // namespace akhbar
