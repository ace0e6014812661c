#include "common/query/resolver.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "common/query/filter_query.h"
#include "common/query/wildcard.h"
#include "common/text/stop_words.h"

namespace akhbar {
namespace {

// The bonus for query words that stand together looks at neighbours of the query within this many
// words of the article.
constexpr unsigned kBonusWindow = 8;

bool is_filters_only(const Query& query) {
  if (std::holds_alternative<ValueQuery>(query.node)) return true;
  if (std::holds_alternative<DaysQuery>(query.node)) return true;
  if (std::holds_alternative<UndatedQuery>(query.node)) return true;
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

bool is_wildcard(const Word& word) { return is_wildcard_pattern(word.text); }

// Words that stand side by side and mean no more than themselves.
bool is_plain(const Clause& clause) {
  const auto* word = std::get_if<Word>(&clause.ast.node);
  return clause.occurrence == Occurrence::may && word != nullptr && word->field == Field::text &&
         word->weight == 1 && !word->is_exact && word->text.find('*') == std::string::npos &&
         !is_wildcard(*word);
}

Query weighted(Query query, double weight) {
  if (weight == 1) return query;
  return {WeightedQuery{weight, {std::move(query)}}};
}

Query phrase_of(Field field, std::span<const Token> tokens) {
  if (tokens.size() == 1) {
    return {TermQuery{field, std::string(tokens[0].term), std::string(tokens[0].word)}};
  }
  PhraseQuery phrase{field, {}};
  for (const Token& token : tokens) phrase.terms.emplace_back(token.term);
  return {std::move(phrase)};
}

// The articles may have a compound as one word or as several.
Query query_of(Field field, std::span<const Token> tokens) {
  Query apart = phrase_of(field, tokens);
  if (tokens.size() < 2 || tokens[0].compound_words != tokens.size()) return apart;
  return {EitherQuery{
      {Query{TermQuery{field, std::string(tokens[0].compound), {}}}, std::move(apart)}}};
}

bool are_stop_words(std::span<const Token> tokens) {
  return !tokens.empty() &&
         std::ranges::all_of(tokens, [](const Token& token) { return is_stop_word(token.word); });
}

class Resolver {
 public:
  Resolver(Analyzer& analyzer, const DateContext& dates) : analyzer_(analyzer), dates_(dates) {}

  Query group(const Group& group) {
    CompoundQuery compound;
    std::vector<Query> stop_words;
    std::vector<const Word*> dropped;
    std::vector<std::string> neighbours;  // terms of text words in the order typed
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
        if (const auto* term = std::get_if<TermQuery>(&query.node)) {
          if (term->field == Field::text) neighbours.push_back(term->term);
        }
        compound.may.push_back(std::move(query));
      }
    }
    for (auto& [field, queries] : filters) compound.filters.push_back(any_of(std::move(queries)));
    if (compound.may.empty() && compound.must.empty()) {
      compound.may = std::move(stop_words);
    } else {
      tell_dropped(dropped);
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
  struct ReadClause {
    const Clause* clause = nullptr;
    Query query;
    bool are_stop_words = false;
  };

  std::vector<ReadClause> read_clauses(const std::vector<Clause>& clauses) {
    std::vector<ReadClause> read;
    for (auto clause = clauses.begin(); clause != clauses.end();) {
      const auto run_end = std::find_if_not(clause, clauses.end(), is_plain);
      if (run_end == clause) {
        if (std::optional<Query> query =
                std::visit([this](const auto& node) { return resolve(node); }, clause->ast.node)) {
          read.push_back({&*clause, std::move(*query)});
        }
        ++clause;
      } else {
        read_run({clause, run_end}, read);
        clause = run_end;
      }
    }
    return read;
  }

  // Words are analyzed with their neighbours: an ending can be typed apart from its word, as it can
  // be written, and "non oil" is one compound.
  void read_run(std::span<const Clause> run, std::vector<ReadClause>& read) {
    std::string text;
    std::vector<std::size_t> ends;
    for (const Clause& clause : run) {
      text += std::get<Word>(clause.ast.node).text;
      ends.push_back(text.size());
      text += ' ';
    }
    const std::vector<Token>& tokens = analyzer_.analyze(text);
    std::size_t next = 0;
    std::size_t begin = 0;  // of the clause's word in `text`
    for (std::size_t i = 0; i < run.size(); begin = ends[i] + 1, ++i) {
      const bool is_taken = next > 0 && tokens[next - 1].end > begin;
      const std::size_t first = next;
      while (next < tokens.size() && tokens[next].begin < ends[i]) ++next;
      if (first == next) {
        if (!is_taken)
          tell_no_word(std::get<Word>(run[i].ast.node).column, text.substr(begin, ends[i] - begin));
        continue;
      }
      next = std::min(tokens.size(), std::max(next, first + tokens[first].compound_words));
      const std::span<const Token> own(tokens.data() + first, next - first);
      read.push_back({&run[i], query_of(Field::text, own), akhbar::are_stop_words(own)});
    }
  }

  std::optional<Query> resolve(const Group& group) {
    Query query = this->group(group);
    if (std::holds_alternative<NoQuery>(query.node)) return std::nullopt;
    return query;
  }

  std::optional<Query> resolve(const Word& word) {
    std::optional<Query> query;
    if (word.is_exact) {
      query = exact(word.field, word.text, 0, word.column);
    } else if (is_wildcard(word)) {
      query = wildcard(word);
    } else {
      if (word.text.find('*') != std::string::npos) {
        tell(word.column, Severity::note,
             "\"*\" in \"" + word.text +
                 "\" is punctuation; a wildcard has three letters before it and no other mark");
      }
      query = words(word.field, word.text, word.column);
    }
    if (query) query = weighted(*std::move(query), word.weight);
    return query;
  }

  std::optional<Query> resolve(const Quoted& quoted) {
    if (quoted.text.find('*') != std::string::npos) {
      tell(quoted.column, Severity::note, "\"*\" between quotes is punctuation, not a wildcard");
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

  std::optional<Query> wildcard(const Word& word) {
    if (word.field != Field::text) {
      tell(word.column, Severity::repaired,
           "wildcards look at headline and body together; " +
               std::string(query_field(word.field).name) + ": is dropped before " + word.text);
    }
    return Query{WildcardQuery{folded_pattern(word.text), {}, word.column}};
  }

  std::optional<Query> resolve(const Proximity& proximity) {
    ProximityQuery near{proximity.nearness, proximity.distance, {}};
    std::vector<Query> sides;
    for (const Ast& side : proximity.sides) {
      std::optional<Query> query =
          std::visit([this](const auto& node) { return resolve(node); }, side.node);
      if (query) sides.push_back(*std::move(query));
    }
    if (sides.empty()) return std::nullopt;
    if (sides.size() < 2) return std::move(sides.front());
    if (std::ranges::all_of(sides, has_positions)) {
      near.sides = std::move(sides);
      return Query{std::move(near)};
    }
    const bool is_excluding = proximity.nearness == Nearness::not_near;
    tell(proximity.column, Severity::repaired,
         "a wildcard has no place in the text, so that nothing is near it; " +
             to_string(proximity.nearness, proximity.distance) + " is read as " +
             (is_excluding ? "AND NOT" : "AND"));
    CompoundQuery both;
    both.must.push_back(std::move(sides[0]));
    (is_excluding ? both.must_not : both.must).push_back(std::move(sides[1]));
    return Query{std::move(both)};
  }

  static bool has_positions(const Query& query) {
    if (std::holds_alternative<WildcardQuery>(query.node)) return false;
    const auto all = [](const std::vector<Query>& queries) {
      return std::ranges::all_of(queries, has_positions);
    };
    if (const auto* either = std::get_if<EitherQuery>(&query.node)) return all(either->ways);
    if (const auto* near = std::get_if<ProximityQuery>(&query.node)) return all(near->sides);
    if (const auto* weighted = std::get_if<WeightedQuery>(&query.node)) return all(weighted->query);
    const auto* compound = std::get_if<CompoundQuery>(&query.node);
    return compound == nullptr || (all(compound->must) && all(compound->may));
  }

  std::optional<Query> words(Field field, std::string_view text, Column column) {
    const std::vector<Token>& tokens = analyzer_.analyze(text);
    if (tokens.empty()) {
      tell_no_word(column, text);
      return std::nullopt;
    }
    return query_of(field, tokens);
  }

  // Forms are kept without positions, so that those of a compound are held together by its terms.
  std::optional<Query> exact(Field field, std::string_view text, unsigned slop, Column column) {
    const std::vector<Token>& tokens = analyzer_.analyze(text);
    if (tokens.empty()) {
      tell_no_word(column, text);
      return std::nullopt;
    }
    CompoundQuery both;
    both.must.push_back(phrase_of(field, tokens));
    if (slop > 0) loosen(both.must.front(), slop);
    for (const Token& token : tokens) both.filters.push_back({FormQuery{std::string(token.word)}});
    return Query{std::move(both)};
  }

  void tell_no_word(Column column, std::string_view text) {
    tell(column, Severity::repaired, "nothing to search for in \"" + std::string(text) + "\"");
  }

  std::optional<Query> resolve(const Filter& filter) {
    std::variant<Query, QueryIssue> read = filter_query(filter, analyzer_, dates_);
    if (auto* query = std::get_if<Query>(&read)) return std::move(*query);
    issues_.push_back(std::get<QueryIssue>(std::move(read)));
    return std::nullopt;
  }

  void tell_dropped(const std::vector<const Word*>& words) {
    if (words.empty()) return;
    std::string dropped;
    for (const Word* word : words) dropped += (dropped.empty() ? "" : ", ") + word->text;
    tell(words.front()->column, Severity::note,
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
  DateContext dates_;
  std::vector<QueryIssue> issues_;
};

}  // namespace

ResolvedQuery resolve(const Group& root, Analyzer& analyzer, const DateContext& dates) {
  Resolver resolver(analyzer, dates);
  ResolvedQuery resolved{resolver.group(root), {}};
  resolved.issues = resolver.take_issues();
  return resolved;
}

}  // namespace akhbar
