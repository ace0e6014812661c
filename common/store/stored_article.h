#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article/article.h"

namespace akhbar {

/// The bytes that an article is stored as: each part with its length before it.
std::string pack(const Article& article);

/// The article that pack() made `bytes` of; nothing if they are damaged.
std::optional<Article> unpack(std::string_view bytes);

}  // namespace akhbar
