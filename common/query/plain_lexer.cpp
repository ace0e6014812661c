#include "common/query/plain_lexer.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "common/query/operators.h"
#include "common/query/query_text.h"
#include "common/query/word_borders.h"

namespace akhbar {
namespace {

// Without all that a query with operators would read as a weight or as edits.
std::size_t end_of_plain_word(const QueryText& text, std::size_t begin, std::size_t end) {
  for (;;) {
    const std::size_t shorter = edits_begin(text, begin, end_without_weights(text, begin, end));
    if (shorter == end) return end;
    end = shorter;
  }
}

// In a case in which it is no operator.
void change_case(std::string& word, int (*changed)(int)) {
  std::ranges::transform(word, word.begin(),
                         [&](unsigned char letter) { return static_cast<char>(changed(letter)); });
}

}  // namespace

LexedQuery lex_plain_query(std::string_view typed) {
  const QueryText text = decode_query(typed);
  std::vector<Lexeme> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char32_t c = text.at(begin);
    const std::size_t colon = field_name_end(text, begin);
    at = colon > begin ? colon + 1 : word_end(text, begin);
    if (at == begin || is_sign(c) || is_invisible(c) || c == U'|' || c == U'=' || c == U'@' ||
        c == U'*' || c == U'?') {
      at = begin + 1;
      continue;
    }
    for (std::size_t i = begin + 1; i < at; ++i) {
      if (text.at(i) == U'*' || text.at(i) == U'?') at = i;
    }
    const std::size_t end = end_of_plain_word(text, begin, at);
    if (!has_content(text, begin, end)) continue;
    words.push_back({LexemeKind::word, text.slice(begin, end), begin + 1});
    std::string& word = words.back().text;
    const auto reach = find_reach(word);
    if (is_at_least(word) || (reach && reach->within != Within::words)) {
      change_case(word, std::toupper);
    } else if (reach || find_operator(word) != nullptr) {
      change_case(word, std::tolower);
    }
  }
  return {std::move(words), {}};
}

}  // namespace akhbar
