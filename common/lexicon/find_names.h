#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "common/lexicon/names.h"
#include "common/text/token.h"

namespace akhbar {

/// Tokens `first` … `last` (both included) are a name, of one thing or of several.
struct FoundName {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<const Name*> names;
};

/// Whether an acronym must stand in capitals: SWIFT is one, "swift" a word. Who types a query need
/// not shift for it.
enum class Capitals { needed, not_needed };

/// The names in `tokens`, which are those of `text`: from left to right, at each place the longest,
/// and none inside another. They point into `names`.
std::vector<FoundName> find_names(std::span<const Token> tokens, std::string_view text,
                                  Names& names, Capitals capitals);

/// Whether the token is written in capitals, but for the s of a plural or genitive.
bool is_in_capitals(const Token& token, std::string_view text);

}  // namespace akhbar
