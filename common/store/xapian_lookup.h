#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include <xapian.h>

#include "common/article/article.h"
#include "common/store/schema.h"

namespace akhbar {

inline Xapian::valueno slot(ValueSlot value) { return static_cast<Xapian::valueno>(value); }

/// The term that only the article `id` has.
std::string id_term(const ArticleId& id);

std::optional<Xapian::Document> find_document(const Xapian::Database& database,
                                              const ArticleId& id);

/// What a document holds besides its terms; Xapian::DatabaseCorruptError where it cannot be read.
ArticleId id_of(const Xapian::Document& document);
Article article_of(const Xapian::Document& document);
std::uint64_t hash_of(const Xapian::Document& document);

/// Calls `visit` for the id of each article, in no certain order.
void for_each_id(const Xapian::Database& database,
                 const std::function<void(const ArticleId&)>& visit);

}  // namespace akhbar
