#include "common/query/resolver.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "common/query/dead_branches.h"
#include "common/query/filter_query.h"
#include "common/query/neighbour_bonus.h"
#include "common/query/token_query.h"
#include "common/query/widening.h"
#include "common/query/wildcard.h"
#include "common/query/word_run.h"
#include "common/text/nearest_word.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

// Shorter words are within a letter, or two, of too many others.
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kFewestLettersForTwo = 5;

bool is_filters_only(const Query& query) {
  if (std::holds_alternative<ValueQuery>(query.node)) return true;
  if (std::holds_alternative<DaysQuery>(query.node)) return true;
  if (std::holds_alternative<UndatedQuery>(query.node)) return true;
  const auto* compound = std::get_if<CompoundQuery>(&query.node);
  return compound != nullptr && compound->must.empty() && compound->may.empty() &&
         !compound->filters.empty();
}

Query weighted(Query query, double weight) {
  if (weight == 1) return query;
  return {WeightedQuery{weight, {std::move(query)}}};
}

class Resolver {
 public:
  Resolver(Analyzer& analyzer, Names& names, Widening widening, const DateContext& dates)
      : analyzer_(analyzer), names_(names), widening_(widening), dates_(dates) {}

  Query group(const Group& group) {
    CompoundQuery compound;
    std::vector<Query> stop_words;
    std::vector<const Word*> dropped;
    std::map<Field, std::vector<Query>> filters;
    for (ReadClause& read : read_clauses(group.clauses)) {
      const Clause& clause = *read.clause;
      Query& query = read.query;
      if (clause.occurrence == Occurrence::must_not) {
        compound.must_not.push_back(std::move(query));
      } else if (const auto* filter = std::get_if<Filter>(&clause.ast.node);
                 filter != nullptr && clause.occurrence == Occurrence::may) {
        filters[filter->field].push_back(std::move(query));
      } else if (is_filters_only(query)) {
        compound.filters.push_back(std::move(query));
      } else if (clause.occurrence == Occurrence::must) {
        compound.must.push_back(std::move(query));
      } else if (read.are_stop_words) {
        stop_words.push_back(std::move(query));
        dropped.push_back(&std::get<Word>(clause.ast.node));
      } else {
        compound.may.push_back(std::move(query));
      }
    }
    for (auto& [field, queries] : filters) compound.filters.push_back(any_of(std::move(queries)));
    compound.bonus = neighbour_bonus(compound.may);
    if (compound.may.empty() && compound.must.empty()) {
      compound.may = std::move(stop_words);
      tell_only_stop_words(dropped);
    } else {
      tell_dropped(dropped);
    }
    for (QueryIssue& issue : dead_branches(compound)) issues_.push_back(std::move(issue));
    return simplified(std::move(compound));
  }

  std::vector<QueryIssue> take_issues() { return std::move(issues_); }

 private:
  std::vector<ReadClause> read_clauses(const std::vector<Clause>& clauses) {
    std::vector<ReadClause> read;
    for (auto clause = clauses.begin(); clause != clauses.end();) {
      const auto run_end = std::find_if_not(clause, clauses.end(), is_plain_word);
      if (run_end == clause) {
        // Nothing is excluded that was not typed.
        const Widening before = widening_;
        if (clause->occurrence == Occurrence::must_not) widening_ = Widening::off;
        if (std::optional<Query> query =
                std::visit([this](const auto& node) { return resolve(node); }, clause->ast.node)) {
          read.push_back({&*clause, std::move(*query)});
        }
        widening_ = before;
        ++clause;
      } else {
        WordRun run = read_word_run({clause, run_end}, analyzer_, names_, widening_);
        std::ranges::move(run.read, std::back_inserter(read));
        std::ranges::move(run.issues, std::back_inserter(issues_));
        clause = run_end;
      }
    }
    return read;
  }

  std::optional<Query> resolve(const Group& group) {
    Query query = this->group(group);
    if (std::holds_alternative<NoQuery>(query.node)) return std::nullopt;
    return query;
  }

  std::optional<Query> resolve(const Word& word) {
    std::optional<Query> query;
    if (word.field == Field::concept_name) {
      query = concept_named(word.text, word.column);
    } else if (word.is_exact) {
      query = exact(word.field, word.text, 0, word.column);
    } else if (is_wildcard_pattern(word.text)) {
      query = Query{FormsQuery{word.field, folded_pattern(word.text), 0, {}, word.column}};
    } else if (word.edits > 0) {
      query = fuzzy(word);
    } else {
      if (word.text.find('*') != std::string::npos) {
        tell(word.column, Severity::warning,
             "\"*\" in \"" + word.text +
                 "\" is punctuation; a wildcard has three letters before it and no other mark");
      }
      query = widened_word(word);
    }
    if (query) query = weighted(*std::move(query), word.weight);
    return query;
  }

  std::optional<Query> resolve(const Quoted& quoted) {
    if (quoted.field == Field::concept_name) {
      std::optional<Query> query = concept_named(quoted.text, quoted.column);
      if (query) query = weighted(*std::move(query), quoted.weight);
      return query;
    }
    if (quoted.text.find('*') != std::string::npos) {
      tell(quoted.column, Severity::warning, "\"*\" between quotes is punctuation, not a wildcard");
    }
    std::optional<Query> query = quoted.is_exact
                                     ? exact(quoted.field, quoted.text, quoted.slop, quoted.column)
                                     : words(quoted.field, quoted.text, quoted.column);
    if (!query) return query;
    if (quoted.slop > 0) loosen(*query, quoted.slop);
    return weighted(*std::move(query), quoted.weight);
  }

  static void loosen(Query& query, unsigned slop) {
    if (auto* phrase = std::get_if<PhraseQuery>(&query.node)) phrase->slop = slop;
    if (auto* either = std::get_if<EitherQuery>(&query.node)) {
      for (Query& way : either->ways) loosen(way, slop);
    }
  }

  std::optional<Query> fuzzy(const Word& word) {
    const std::vector<Token>& tokens = analyzer_.analyze(word.text);
    if (tokens.size() != 1 || tokens.front().kind != TokenKind::word) {
      tell(word.column, Severity::repaired,
           "\"~\" goes with a single word of letters; dropped behind " + word.text);
      return words(word.field, word.text, word.column);
    }
    std::string form(tokens.front().word);
    const std::size_t letters = characters_of(form).size();
    if (letters < kFewestLetters) {
      tell(word.column, Severity::warning,
           "\"~\" goes with words of three letters or more; dropped behind " + word.text);
      return words(word.field, word.text, word.column);
    }
    const unsigned edits = letters < kFewestLettersForTwo ? 1 : word.edits;
    if (edits < word.edits) {
      tell(
          word.column, Severity::repaired,
          "with two letters changed, short words are near everything; read as " + word.text + "~1");
    }
    return Query{FormsQuery{word.field, std::move(form), edits, {}, word.column}};
  }

  std::optional<Query> resolve(const Proximity& proximity) {
    std::vector<Query> sides = resolve_all(proximity.sides);
    if (sides.empty()) return std::nullopt;
    if (sides.size() < 2) return std::move(sides.front());
    return Query{ProximityQuery{proximity.reach, std::move(sides)}};
  }

  std::optional<Query> resolve(const AtLeast& at_least) {
    std::vector<Query> of = resolve_all(at_least.of);
    if (of.empty()) return std::nullopt;
    return Query{AtLeastQuery{at_least.count, std::move(of)}};
  }

  // What has no meaning counts as a part that nothing fulfils.
  std::optional<Query> resolve(const Quorum& quorum) {
    std::vector<Query> of = resolve_all(quorum.of);
    if (of.empty()) return std::nullopt;
    return Query{QuorumQuery{quorum.count, std::move(of)}};
  }

  std::vector<Query> resolve_all(const std::vector<Ast>& parts) {
    std::vector<Query> queries;
    for (const Ast& part : parts) {
      std::optional<Query> query =
          std::visit([this](const auto& node) { return resolve(node); }, part.node);
      if (query) queries.push_back(*std::move(query));
    }
    return queries;
  }

  std::optional<Query> words(Field field, std::string_view text, Column column) {
    const std::vector<Token>& tokens = analyzer_.analyze(text);
    if (tokens.empty()) {
      issues_.push_back(no_word_issue(column, text));
      return std::nullopt;
    }
    return query_of(field, tokens, column);
  }

  // A word that stands alone, by NEAR, + or AND apart from those beside it.
  std::optional<Query> widened_word(const Word& word) {
    std::optional<Query> query = words(word.field, word.text, word.column);
    if (!query || widening_ == Widening::off || word.field != Field::text) return query;
    const std::vector<Token>& tokens = analyzer_.analyze(word.text);
    std::vector<WidenedWords> widened = widen(tokens, word.text, names_);
    if (widened.size() != 1 || widened.front().last + 1 != tokens.size()) return query;
    return widened_query(widened.front(), tokens, {*std::move(query)}, word.column);
  }

  std::optional<Query> concept_named(const std::string& text, Column column) {
    const std::vector<std::string>& ids = names_.concept_ids();
    std::string id = text;
    if (!std::ranges::binary_search(ids, id)) {
      id = akhbar::concept_named(text, analyzer_.analyze(text), names_);
    }
    if (!id.empty()) return Query{concept_query(id, names_, column)};
    const std::string_view nearest =
        nearest_word(text, std::vector<std::string_view>(ids.begin(), ids.end()));
    tell(column, Severity::refused,
         "the lexicon has no concept \"" + text + '"' +
             (nearest.empty() ? "" : "; did you mean concept:" + std::string(nearest) + '?'));
    return std::nullopt;
  }

  std::optional<Query> exact(Field field, std::string_view text, unsigned slop, Column column) {
    const std::vector<Token>& tokens = analyzer_.analyze(text);
    if (tokens.empty()) {
      issues_.push_back(no_word_issue(column, text));
      return std::nullopt;
    }
    Query query = phrase_of(field, tokens, column);
    if (auto* term = std::get_if<TermQuery>(&query.node)) term->is_exact = true;
    if (auto* phrase = std::get_if<PhraseQuery>(&query.node)) {
      phrase->is_exact = true;
      phrase->slop = slop;
    }
    return query;
  }

  std::optional<Query> resolve(const Filter& filter) {
    std::variant<Query, QueryIssue> read = filter_query(filter, analyzer_, dates_);
    if (auto* query = std::get_if<Query>(&read)) return std::move(*query);
    issues_.push_back(std::get<QueryIssue>(std::move(read)));
    return std::nullopt;
  }

  static std::string listed(const std::vector<const Word*>& words) {
    std::string text;
    for (const Word* word : words) text += (text.empty() ? "" : ", ") + word->text;
    return text;
  }

  void tell_dropped(const std::vector<const Word*>& words) {
    if (words.empty()) return;
    tell(words.front()->column, Severity::note,
         "too common to rank by, left out: " + listed(words) + " (a + before it keeps a word)");
  }

  void tell_only_stop_words(const std::vector<const Word*>& words) {
    if (words.empty()) return;
    tell(words.front()->column, Severity::warning,
         "nothing but very common words: " + listed(words));
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
  Names& names_;
  Widening widening_;
  DateContext dates_;
  std::vector<QueryIssue> issues_;
};

}  // namespace

ResolvedQuery resolve(const Group& root, Analyzer& analyzer, Names& names, Widening widening,
                      const DateContext& dates) {
  Resolver resolver(analyzer, names, widening, dates);
  ResolvedQuery resolved{resolver.group(root), {}};
  resolved.issues = resolver.take_issues();
  return resolved;
}

}  // namespace akhbar
