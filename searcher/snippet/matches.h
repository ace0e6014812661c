#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/query/query.h"
#include "common/text/token.h"

namespace akhbar {

/// Tokens first … last (both included) are what `term` of the query matched: one word, or a phrase
/// as a whole.
struct Match {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string term;  // which part of the query it is, for counting distinct ones
  bool operator==(const Match&) const = default;
};

/// Everything in `tokens` that a hit of `query` is shown for, ascending and apart: words and
/// phrases that it asks for, not those that it excludes. `field` is what the tokens are of: title
/// or text (the body).
std::vector<Match> find_matches(const Query& query, Field field, const std::vector<Token>& tokens);

}  // namespace akhbar
