#include "common/query/resolver.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "common/calendar/date_expression.h"
#include "common/text/folding.h"
#include "common/text/stop_words.h"

namespace akhbar {
namespace {

// The bonus for query words that stand together looks at neighbours of the query within this many
// words of the article.
constexpr unsigned kBonusWindow = 8;

bool is_filters_only(const Query& query) {
  if (std::holds_alternative<ValueQuery>(query.node)) return true;
  if (std::holds_alternative<DaysQuery>(query.node)) return true;
  const auto* compound = std::get_if<CompoundQuery>(&query.node);
  return compound != nullptr && compound->must.empty() && compound->may.empty() &&
         !compound->filters.empty();
}

Query any_of(std::vector<Query> queries) {
  if (queries.size() == 1) return std::move(queries.front());
  CompoundQuery either;
  either.may = std::move(queries);
  return {std::move(either)};
}

Query all_of(std::vector<Query> queries) {
  if (queries.size() == 1) return std::move(queries.front());
  CompoundQuery both;
  both.must = std::move(queries);
  return {std::move(both)};
}

class Resolver {
 public:
  explicit Resolver(Analyzer& analyzer) : analyzer_(analyzer) {}

  Query group(const Group& group) {
    CompoundQuery compound;
    std::vector<Query> stop_words;
    std::vector<std::string> neighbours;  // terms of text words in the order typed
    std::map<Field, std::vector<Query>> filters;
    for (const Clause& clause : group.clauses) {
      std::optional<Query> query = this->clause(clause.ast);
      if (!query) continue;
      if (clause.occurrence == Occurrence::must_not) {
        compound.must_not.push_back(std::move(*query));
      } else if (const auto* filter = std::get_if<Filter>(&clause.ast.node);
                 filter != nullptr && clause.occurrence == Occurrence::may) {
        filters[filter->field].push_back(std::move(*query));
      } else if (is_filters_only(*query)) {
        compound.filters.push_back(std::move(*query));
      } else if (clause.occurrence == Occurrence::must) {
        compound.must.push_back(std::move(*query));
      } else if (is_stop_clause(clause.ast)) {
        stop_words.push_back(std::move(*query));
      } else {
        if (const auto* term = std::get_if<TermQuery>(&query->node)) {
          if (term->field == Field::text) neighbours.push_back(term->term);
        }
        compound.may.push_back(std::move(*query));
      }
    }
    for (auto& [field, queries] : filters) compound.filters.push_back(any_of(std::move(queries)));
    if (compound.may.empty() && compound.must.empty()) {
      compound.may = std::move(stop_words);
    } else {
      tell_dropped(group, !stop_words.empty());
    }
    for (std::size_t i = 1; i < neighbours.size(); ++i) {
      if (neighbours[i - 1] == neighbours[i]) continue;
      compound.bonus.push_back(
          {NearQuery{Field::text, {neighbours[i - 1], neighbours[i]}, kBonusWindow}});
    }
    return simplified(std::move(compound));
  }

  std::vector<QueryIssue> take_issues() { return std::move(issues_); }

 private:
  std::optional<Query> clause(const Ast& ast) {
    return std::visit([this](const auto& node) { return resolve(node); }, ast.node);
  }

  std::optional<Query> resolve(const Group& group) {
    Query query = this->group(group);
    if (std::holds_alternative<NoQuery>(query.node)) return std::nullopt;
    return query;
  }

  std::optional<Query> resolve(const Word& word) {
    return words(word.field, word.text, word.column);
  }

  std::optional<Query> resolve(const Quoted& quoted) {
    return words(quoted.field, quoted.text, quoted.column);
  }

  std::optional<Query> words(Field field, std::string_view text, Column column) {
    std::vector<std::string> terms;
    for (Token& token : analyzer_.analyze(text)) terms.push_back(std::move(token.term));
    if (terms.empty()) {
      tell(column, Severity::repaired, "nothing to search for in \"" + std::string(text) + "\"");
      return std::nullopt;
    }
    if (terms.size() == 1) return Query{TermQuery{field, std::move(terms.front())}};
    return Query{PhraseQuery{field, std::move(terms)}};
  }

  std::optional<Query> resolve(const Filter& filter) {
    switch (query_field(filter.field).kind) {
      case FieldKind::days:
        return days(filter);
      case FieldKind::word_filter: {
        std::vector<Query> all;
        for (Token& token : analyzer_.analyze(filter.value)) {
          all.push_back({ValueQuery{filter.field, std::move(token.word)}});
        }
        if (!all.empty()) return all_of(std::move(all));
        break;
      }
      case FieldKind::filter: {
        // An id is a name to the letter, everything else is compared as a reader would.
        std::string value = filter.field == Field::id ? filter.value : fold_value(filter.value);
        if (!value.empty()) return Query{ValueQuery{filter.field, std::move(value)}};
        break;
      }
      case FieldKind::words:
        break;
    }
    tell(filter.column, Severity::refused,
         std::string(query_field(filter.field).name) + ": has no value that could be compared");
    return std::nullopt;
  }

  std::optional<Query> days(const Filter& filter) {
    const auto parsed = parse_date_expression(filter.value);
    if (const auto* problem = std::get_if<DateProblem>(&parsed)) {
      tell(filter.column, Severity::refused, problem->message);
      return std::nullopt;
    }
    const auto& range = std::get<DateRange>(parsed);
    const bool is_open = filter.value.find("..") != std::string::npos;
    if (filter.field == Field::date) return Query{DaysQuery{range}};
    if (is_open) {
      tell(filter.column, Severity::refused,
           std::string(query_field(filter.field).name) +
               ": takes one day, month or year; use date: for a range");
      return std::nullopt;
    }
    constexpr std::chrono::days kDay(1);
    if (filter.field == Field::after) return Query{DaysQuery{{*range.last + kDay, std::nullopt}}};
    return Query{DaysQuery{{std::nullopt, *range.first - kDay}}};
  }

  bool is_stop_clause(const Ast& ast) {
    const auto* word = std::get_if<Word>(&ast.node);
    if (word == nullptr || word->field != Field::text) return false;
    const std::vector<Token> tokens = analyzer_.analyze(word->text);
    return !tokens.empty() &&
           std::ranges::all_of(tokens, [](const Token& token) { return is_stop_word(token.word); });
  }

  void tell_dropped(const Group& group, bool any) {
    if (!any) return;
    std::string dropped;
    Column first;
    for (const Clause& clause : group.clauses) {
      if (clause.occurrence != Occurrence::may || !is_stop_clause(clause.ast)) continue;
      const auto& word = std::get<Word>(clause.ast.node);
      if (dropped.empty()) first = word.column;
      dropped += (dropped.empty() ? "" : ", ") + word.text;
    }
    tell(first, Severity::note,
         "too common to rank by, left out: " + dropped + " (a + before it keeps a word)");
  }

  static Query simplified(CompoundQuery compound) {
    const bool is_empty = compound.must.empty() && compound.may.empty();
    if (is_empty && compound.filters.empty() && compound.must_not.empty()) return {NoQuery{}};
    const bool is_single = compound.may.size() + compound.must.size() == 1;
    if (is_single && compound.filters.empty() && compound.must_not.empty()) {
      return std::move(compound.may.empty() ? compound.must.front() : compound.may.front());
    }
    return {std::move(compound)};
  }

  void tell(Column column, Severity severity, std::string message) {
    issues_.push_back({column.value, severity, std::move(message)});
  }

  Analyzer& analyzer_;
  std::vector<QueryIssue> issues_;
};

}  // namespace

ResolvedQuery resolve(const Group& root, Analyzer& analyzer) {
  Resolver resolver(analyzer);
  ResolvedQuery resolved{resolver.group(root), {}};
  resolved.issues = resolver.take_issues();
  return resolved;
}

}  // namespace akhbar
