#include "common/query/resolver.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "common/query/dead_branches.h"
#include "common/query/filter_query.h"
#include "common/query/widening.h"
#include "common/query/wildcard.h"
#include "common/text/nearest_word.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

// The bonus for query words that stand together looks at neighbours of the query within this many
// words of the article.
constexpr unsigned kBonusWindow = 8;

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
         word->weight == 1 && !word->is_exact && word->edits == 0 &&
         word->text.find('*') == std::string::npos && !is_wildcard(*word);
}

Query weighted(Query query, double weight) {
  if (weight == 1) return query;
  return {WeightedQuery{weight, {std::move(query)}}};
}

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

// The words of headline and body that were typed, each with the concepts that it, or the name it is
// part of, stands for.
void add_words(const Query& query, const std::vector<PlacedTerm>& concepts,
               std::vector<std::vector<PlacedTerm>>& words) {
  if (const auto* term = std::get_if<TermQuery>(&query.node)) {
    if (term->field != Field::text) return;
    words.push_back({{Field::text, term->term}});
    words.back().insert(words.back().end(), concepts.begin(), concepts.end());
  } else if (const auto* expanded = std::get_if<ExpandedQuery>(&query.node)) {
    std::vector<PlacedTerm> own;
    for (const Expansion& expansion : expanded->also) {
      const auto* of_concept = std::get_if<ConceptQuery>(&expansion.query.front().node);
      if (of_concept != nullptr) own.push_back({Field::concept_name, of_concept->id});
    }
    const auto* several = std::get_if<CompoundQuery>(&expanded->typed.front().node);
    if (several == nullptr) {
      add_words(expanded->typed.front(), own, words);
    } else {
      for (const Query& part : several->may) add_words(part, own, words);
    }
  }
}

class Resolver {
 public:
  Resolver(Analyzer& analyzer, Names& names, Widening widening, const DateContext& dates)
      : analyzer_(analyzer), names_(names), widening_(widening), dates_(dates) {}

  Query group(const Group& group) {
    CompoundQuery compound;
    std::vector<Query> stop_words;
    std::vector<const Word*> dropped;
    std::vector<std::vector<PlacedTerm>> neighbours;  // words of the text in the order typed
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
        add_words(query, {}, neighbours);
        compound.may.push_back(std::move(query));
      }
    }
    for (auto& [field, queries] : filters) compound.filters.push_back(any_of(std::move(queries)));
    if (compound.may.empty() && compound.must.empty()) {
      compound.may = std::move(stop_words);
      tell_only_stop_words(dropped);
    } else {
      tell_dropped(dropped);
    }
    for (QueryIssue& issue : dead_branches(compound)) issues_.push_back(std::move(issue));
    for (std::size_t i = 1; i < neighbours.size(); ++i) {
      if (neighbours[i - 1] == neighbours[i]) continue;
      compound.bonus.push_back({NearQuery{{neighbours[i - 1], neighbours[i]}, kBonusWindow}});
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
    std::vector<WidenedWords> widened;
    if (widening_ == Widening::on) widened = widen(tokens, text, names_);
    auto name = widened.begin();
    std::size_t name_begin = read.size();  // the clause that the next name's first word is in
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
      if (name != widened.end() && name->first >= first && name->first < next) {
        name_begin = read.size();
      }
      read.push_back({&run[i], query_of(Field::text, own, std::get<Word>(run[i].ast.node).column),
                      akhbar::are_stop_words(own)});
      for (; name != widened.end() && name->last < next; ++name) {
        join_name(*name, tokens, name_begin, read);
        name_begin = read.size() - 1;
      }
    }
  }

  // Makes one clause of those that a name of the lexicon stands in, with what it is searched as
  // too.
  static void join_name(WidenedWords& name, const std::vector<Token>& tokens, std::size_t begin,
                        std::vector<ReadClause>& read) {
    ExpandedQuery expanded;
    for (std::size_t i = name.first; i <= name.last; ++i) {
      expanded.text += (expanded.text.empty() ? "" : " ") + std::string(tokens[i].word);
    }
    expanded.column = std::get<Word>(read[begin].clause->ast.node).column;
    expanded.also = std::move(name.also);
    std::vector<Query> words;
    for (std::size_t i = begin; i < read.size(); ++i) {
      if (read.size() - begin == 1 || !read[i].are_stop_words) {
        words.push_back(std::move(read[i].query));
      }
    }
    expanded.typed.push_back(any_of(std::move(words)));
    read.resize(begin + 1);
    read[begin].query = {std::move(expanded)};
    read[begin].are_stop_words = false;
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
    } else if (is_wildcard(word)) {
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
      tell_no_word(column, text);
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
    return Query{ExpandedQuery{
        word.text, {*std::move(query)}, std::move(widened.front().also), word.column}};
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
      tell_no_word(column, text);
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

  void tell_no_word(Column column, std::string_view text) {
    tell(column, Severity::repaired, "nothing to search for in \"" + std::string(text) + "\"");
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
