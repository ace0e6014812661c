#include "common/query/ast.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/query/query_text.h"

namespace akhbar {
namespace {

std::string field_prefix(Field field) {
  if (field == Field::text) return "";
  return std::string(query_field(field).name) + ':';
}

/// In the first kind of quotes that `text` does not close itself.
std::string in_quotes(const std::string& text) {
  struct Quotes {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Quotes, 5> kQuotes = {
      {{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"″", "″"}, {"»", "«"}}};
  const auto* free = std::ranges::find_if(
      kQuotes, [&](const Quotes& quotes) { return text.find(quotes.close) == std::string::npos; });
  const Quotes& quotes = free == kQuotes.end() ? kQuotes.front() : *free;
  return std::string(quotes.open) + text + std::string(quotes.close);
}

/// True if `value` would be read as something else, or not to its end, without quotes.
bool needs_quotes(const std::string& value) {
  const std::vector<char32_t> characters = decode_query(value).characters;
  if (characters.empty()) return true;
  return is_quote(characters.front()) || is_sign(characters.front()) ||
         is_separator(characters.back()) ||
         std::ranges::any_of(characters, [](char32_t c) { return is_blank(c) || is_bracket(c); });
}

std::string printed(const Word& word) { return field_prefix(word.field) + word.text; }

std::string printed(const Quoted& quoted) {
  return field_prefix(quoted.field) + in_quotes(quoted.text);
}

std::string printed(const Filter& filter) {
  return field_prefix(filter.field) +
         (needs_quotes(filter.value) ? in_quotes(filter.value) : filter.value);
}

std::string printed(const Group& group) { return '(' + to_string(group) + ')'; }

std::string_view sign(Occurrence occurrence) {
  switch (occurrence) {
    case Occurrence::may:
      return "";
    case Occurrence::must:
      return "+";
    case Occurrence::must_not:
      return "-";
  }
  return "";
}

}  // namespace

bool Group::operator==(const Group& other) const { return clauses == other.clauses; }

std::string to_string(const Group& root) {
  std::string text;
  for (const Clause& clause : root.clauses) {
    if (!text.empty()) text += ' ';
    text += sign(clause.occurrence);
    text += std::visit([](const auto& node) { return printed(node); }, clause.ast.node);
  }
  return text;
}

}  // namespace akhbar
