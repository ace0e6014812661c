#include "common/query/ast.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "common/query/operators.h"
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
         characters.front() == U'=' || is_separator(characters.back()) ||
         std::ranges::any_of(characters, [](char32_t c) { return is_blank(c) || is_bracket(c); });
}

std::string printed_weight(double weight) { return weight == 1 ? "" : fmt::format("^{}", weight); }

std::string printed(const Word& word) {
  return field_prefix(word.field) + (word.is_exact ? "=" : "") + word.text +
         (word.edits == 0 ? "" : fmt::format("~{}", word.edits)) + printed_weight(word.weight);
}

std::string printed(const Quoted& quoted) {
  return field_prefix(quoted.field) + (quoted.is_exact ? "=" : "") + in_quotes(quoted.text) +
         (quoted.slop == 0 ? "" : fmt::format("~{}", quoted.slop)) + printed_weight(quoted.weight);
}

std::string printed(const Filter& filter) {
  return field_prefix(filter.field) +
         (needs_quotes(filter.value) ? in_quotes(filter.value) : filter.value);
}

std::string printed(const Group& group) { return '(' + to_string(group) + ')'; }

std::string printed(const Proximity& proximity);
std::string printed(const AtLeast& at_least);
std::string printed(const Quorum& quorum);

std::string printed(const Ast& ast) {
  return std::visit([](const auto& node) { return printed(node); }, ast.node);
}

std::string printed(const Proximity& proximity) {
  const auto side = [&](std::size_t i) { return printed(proximity.sides[i]); };
  // To the left of another it needs no brackets.
  const bool is_nested = std::holds_alternative<Proximity>(proximity.sides[1].node);
  return side(0) + ' ' + to_string(proximity.reach) + ' ' +
         (is_nested ? '(' + side(1) + ')' : side(1));
}

std::string printed(const AtLeast& at_least) {
  const Ast& of = at_least.of.front();
  const bool needs_brackets = std::holds_alternative<Proximity>(of.node);
  return fmt::format("atleast{} {}", at_least.count,
                     needs_brackets ? '(' + printed(of) + ')' : printed(of));
}

std::string printed(const Quorum& quorum) {
  Group parts;
  for (const Ast& part : quorum.of) parts.clauses.push_back({Occurrence::may, part});
  return fmt::format("{} of ({})", quorum.count, to_string(parts));
}

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

// True of "oil 2 of", which with brackets behind it would be read as a quorum.
bool ends_as_quorum(std::string_view text) {
  if (!text.ends_with(kQuorumWord)) return false;
  text.remove_suffix(kQuorumWord.size());
  if (!text.ends_with(' ')) return false;
  text.remove_suffix(1);
  const std::size_t before = text.find_last_of(" +-(");
  return is_quorum_number(before == text.npos ? text : text.substr(before + 1));
}

}  // namespace

bool Proximity::operator==(const Proximity& other) const {
  return reach == other.reach && sides == other.sides;
}

bool AtLeast::operator==(const AtLeast& other) const {
  return count == other.count && of == other.of;
}

bool Quorum::operator==(const Quorum& other) const {
  return count == other.count && of == other.of;
}

bool Group::operator==(const Group& other) const { return clauses == other.clauses; }

std::string to_string(const Group& root) {
  std::string text;
  for (const Clause& clause : root.clauses) {
    const std::string part = printed(clause.ast);
    const bool is_signed_proximity =
        clause.occurrence != Occurrence::may && std::holds_alternative<Proximity>(clause.ast.node);
    const bool is_alone = clause.occurrence == Occurrence::may;
    if (is_alone && part.starts_with('(') && ends_as_quorum(text)) text += " OR";
    if (!text.empty()) text += ' ';
    text += sign(clause.occurrence);
    text += is_signed_proximity ? '(' + part + ')' : part;
  }
  return text;
}

}  // namespace akhbar
