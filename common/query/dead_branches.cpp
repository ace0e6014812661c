#include "common/query/dead_branches.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace akhbar {
namespace {

/// A word is a phrase of one.
std::optional<PhraseQuery> as_phrase(const Query& query) {
  if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) return *phrase;
  const auto* term = std::get_if<TermQuery>(&query.node);
  if (term == nullptr) return std::nullopt;
  return PhraseQuery{term->field, {{term->term, term->form}}, 0, term->is_exact, term->column};
}

// Forms of one word find the same articles, unless one is wanted as it is.
bool is_found_with(const PhraseQuery& wanted, const PhraseQuery& excluded) {
  const bool has_same_field = excluded.field == wanted.field || excluded.field == Field::text;
  const bool has_same_words =
      excluded.is_exact
          ? wanted.is_exact && wanted.words == excluded.words
          : std::ranges::equal(wanted.words, excluded.words, {}, &WordForm::term, &WordForm::term);
  return has_same_field && has_same_words && wanted.slop <= excluded.slop;
}

std::string spelled(const PhraseQuery& phrase) {
  std::string text;
  for (const WordForm& word : phrase.words) text += (text.empty() ? "" : " ") + word.form;
  return text;
}

bool have_a_day(const DateRange& a, const DateRange& b) {
  const auto ends_before = [](const DateRange& one, const DateRange& other) {
    return one.last && other.first && *one.last < *other.first;
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

}  // namespace

std::vector<QueryIssue> dead_branches(const CompoundQuery& group) {
  std::vector<QueryIssue> issues;
  for (const std::vector<Query>* const wanted : {&group.must, &group.may}) {
    for (const Query& query : *wanted) {
      const std::optional<PhraseQuery> phrase = as_phrase(query);
      const auto excludes = [&](const Query& other) {
        const std::optional<PhraseQuery> excluded = as_phrase(other);
        return excluded && is_found_with(*phrase, *excluded);
      };
      if (!phrase || std::ranges::none_of(group.must_not, excludes)) continue;
      issues.push_back({std::max<std::size_t>(phrase->column.value, 1), Severity::warning,
                        '"' + spelled(*phrase) + "\" is excluded too, so that it finds nothing"});
    }
  }
  std::vector<const DateRange*> periods;
  for (const Query& filter : group.filters) {
    const auto* days = std::get_if<DaysQuery>(&filter.node);
    if (days == nullptr) continue;
    const bool is_apart = std::ranges::any_of(
        periods, [&](const DateRange* other) { return !have_a_day(days->range, *other); });
    if (is_apart) {
      issues.push_back({1, Severity::warning,
                        "no day is in " + to_string(days->range) +
                            " and in the other period, so that nothing is found"});
    }
    periods.push_back(&days->range);
  }
  return issues;
}

}  // namespace akhbar
