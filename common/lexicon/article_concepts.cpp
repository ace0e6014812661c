#include "common/lexicon/article_concepts.h"

#include <algorithm>
#include <utility>

namespace akhbar {
namespace {

constexpr std::size_t kShortestForm = 2;
constexpr std::size_t kLongestForm = 10;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter_or_digit(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

// The rule of Schwartz and Hearst: from the back, each letter of the short form is found in the
// long one, and the first begins a word.
bool abbreviates(std::string_view shorter, std::string_view longer) {
  std::size_t at = longer.size();
  for (std::size_t i = shorter.size(); i-- > 0;) {
    if (!is_letter_or_digit(shorter[i])) continue;
    do {
      if (at == 0) return false;
      --at;
    } while (lower(longer[at]) != lower(shorter[i]) ||
             (i == 0 && at > 0 && is_letter_or_digit(longer[at - 1])));
  }
  return true;
}

bool is_short_form(const Token& token, std::string_view text) {
  const std::string_view written = text.substr(token.begin, token.end - token.begin);
  const auto capitals = std::ranges::count_if(written, [](char c) { return c >= 'A' && c <= 'Z'; });
  return written.size() >= kShortestForm && written.size() <= kLongestForm &&
         static_cast<std::size_t>(capitals) >= kShortestForm;
}

}  // namespace

void ArticleConcepts::read(std::span<const Token> tokens, std::string_view text, unsigned before) {
  const std::vector<FoundName> found = find_names(tokens, text, names_, Capitals::needed);
  auto name = found.begin();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const unsigned position = before + tokens[i].position;
    const bool is_name = name != found.end() && name->first == i;
    if (const auto known = defined_.find(tokens[i].term);
        known != defined_.end() && is_in_capitals(tokens[i], text)) {
      placed_.push_back({known->second, position});
    } else if (is_name) {
      add(*name, position);
      define(*name, tokens, text);
      i = name->last;
    }
    while (name != found.end() && name->first <= i) ++name;
  }
}

void ArticleConcepts::add(const FoundName& found, unsigned position) {
  for (const Name* name : found.names) {
    switch (name->kind) {
      case NameKind::concept_name:
      case NameKind::acronym:
        certain_.insert(name->target);
        if (placed_.empty() || placed_.back() != PlacedConcept{name->target, position}) {
          placed_.push_back({name->target, position});
        }
        break;
      case NameKind::doubtful_name:
        doubtful_.push_back({name->target, position});
        break;
      case NameKind::context:
        certain_.insert(name->target);
        break;
      case NameKind::group_word:
        break;
    }
  }
}

void ArticleConcepts::define(const FoundName& found, std::span<const Token> tokens,
                             std::string_view text) {
  if (found.last + 1 >= tokens.size() || found.first == found.last) return;
  const Token& next = tokens[found.last + 1];
  const std::uint32_t name_end = tokens[found.last].end;
  const std::string_view between = text.substr(name_end, next.begin - name_end);
  if (between != " (" || next.end >= text.size() || text[next.end] != ')') return;
  const std::string_view longer =
      text.substr(tokens[found.first].begin, name_end - tokens[found.first].begin);
  const std::string_view shorter = text.substr(next.begin, next.end - next.begin);
  if (!is_short_form(next, text) || !abbreviates(shorter, longer)) return;
  for (const Name* name : found.names) {
    if (name->kind == NameKind::concept_name) defined_.emplace(next.term, name->target);
  }
}

std::vector<PlacedConcept> ArticleConcepts::take() {
  for (PlacedConcept& doubtful : doubtful_) {
    if (certain_.contains(doubtful.id)) placed_.push_back(std::move(doubtful));
  }
  std::ranges::sort(placed_, [](const PlacedConcept& a, const PlacedConcept& b) {
    return a.position != b.position ? a.position < b.position : a.id < b.id;
  });
  placed_.erase(std::unique(placed_.begin(), placed_.end()), placed_.end());
  return std::move(placed_);
}

}  // namespace akhbar
