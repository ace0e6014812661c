#include "common/query/plain_lexer.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "common/query/operators.h"
#include "common/query/query_text.h"
#include "common/query/word_borders.h"

namespace akhbar {
LexedQuery lex_plain_query(std::string_view typed) {
  const QueryText text = decode_query(typed);
  std::vector<Lexeme> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char32_t c = text.at(begin);
    const std::size_t colon = field_name_end(text, begin);
    at = colon > begin ? colon + 1 : word_end(text, begin);
    if (at == begin || is_sign(c) || is_invisible(c) || c == U'|' || c == U'=' || c == U'*' ||
        c == U'?') {
      at = begin + 1;
      continue;
    }
    for (std::size_t i = begin + 1; i < at; ++i) {
      if (text.at(i) == U'*' || text.at(i) == U'?') at = i;
    }
    const std::size_t end = end_without_weights(text, begin, at);
    if (!has_content(text, begin, end)) continue;
    words.push_back({LexemeKind::word, text.slice(begin, end), begin + 1});
    if (is_proximity(words.back().text)) {
      std::ranges::transform(
          words.back().text, words.back().text.begin(),
          [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    }
    if (const Operator* known = find_operator(words.back().text)) {
      words.back().text = known->lower_case;
    }
  }
  return {std::move(words), {}};
}

}  // namespace akhbar
