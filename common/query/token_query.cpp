#include "common/query/token_query.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/text/stop_words.h"

namespace akhbar {

Query phrase_of(Field field, std::span<const Token> tokens, Column column) {
  if (tokens.size() == 1) {
    return {
        TermQuery{field, std::string(tokens[0].term), std::string(tokens[0].word), false, column}};
  }
  PhraseQuery phrase{field, {}, 0, false, column};
  for (const Token& token : tokens) {
    phrase.words.push_back({std::string(token.term), std::string(token.word)});
  }
  return {std::move(phrase)};
}

// The articles may have a compound as one word or as several.
Query query_of(Field field, std::span<const Token> tokens, Column column) {
  Query apart = phrase_of(field, tokens, column);
  if (tokens.size() < 2 || tokens[0].compound_words != tokens.size()) return apart;
  return {EitherQuery{{Query{TermQuery{field, std::string(tokens[0].compound), {}, false, column}},
                       std::move(apart)}}};
}

bool are_stop_words(std::span<const Token> tokens) {
  return !tokens.empty() &&
         std::ranges::all_of(tokens, [](const Token& token) { return is_stop_word(token.word); });
}

Query any_of(std::vector<Query> queries) {
  if (queries.size() == 1) return std::move(queries.front());
  CompoundQuery either;
  either.may = std::move(queries);
  return {std::move(either)};
}

}  // namespace akhbar
