#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/names.h"
#include "common/query/query.h"
#include "common/text/token.h"

namespace akhbar {

enum class Widening { off, on };

/// Tokens `first` … `last` (both included) of a query are a name, for which `also` may be searched.
struct WidenedWords {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<Expansion> also;
};

/// What the lexicon has for words that were typed side by side: other names of the same concept,
/// words of the same meaning, and translations. `tokens` are those of `text`. Doubtful names count
/// beside another name of their concept or a word of its context only.
std::vector<WidenedWords> widen(std::span<const Token> tokens, std::string_view text, Names& names);

/// What finds `typed` (one or more clauses: the name's words) or what the name is searched as too,
/// which is taken out of `name`. `tokens` are those that the name was found in.
Query widened_query(WidenedWords& name, std::span<const Token> tokens, std::vector<Query> typed,
                    Column column);

/// The query for a concept of the lexicon, which must have it.
ConceptQuery concept_query(const std::string& id, Names& names, Column column);

/// The id of the concept that `text` as a whole is a name of; empty if none is.
std::string concept_named(std::string_view text, std::span<const Token> tokens, Names& names);

}  // namespace akhbar
