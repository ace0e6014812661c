#include "searcher/repair/query_repair.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/query/query_text.h"
#include "common/query/token_query.h"
#include "common/query/widening.h"
#include "common/query/word_borders.h"
#include "common/text/stop_words.h"
#include "searcher/repair/likely_words.h"
#include "searcher/widening/expansion_lookup.h"

namespace akhbar {
namespace {

// What stands in `typed` from `column` to the next blank, bracket or quote, whatever it is: on the
// other language's keyboard commas and semicolons are letters.
std::string typed_at(const QueryText& typed, std::size_t column) {
  const std::size_t begin = column - 1;
  std::size_t end = begin;
  while (end < typed.size() && !is_blank(typed.at(end)) && !is_bracket(typed.at(end)) &&
         !is_quote(typed.at(end))) {
    ++end;
  }
  return begin < end ? typed.slice(begin, end) : std::string();
}

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_arabic(char32_t c) { return c >= 0x0620 && c <= 0x06D5; }

bool mixes_scripts(const std::string& word) {
  const std::vector<char32_t> characters = decode_query(word).characters;
  return std::ranges::any_of(characters, is_latin) && std::ranges::any_of(characters, is_arabic);
}

std::string listed(const std::vector<std::string>& words, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (i > from) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

class Repairer {
 public:
  Repairer(const std::string& typed, Repairs repairs, const RankingWeights& weights,
           IndexReader& index, Analyzer& analyzer, Names& names)
      : typed_(decode_query(typed)),
        repairs_(repairs),
        weight_(weights.repair),
        index_(index),
        analyzer_(analyzer),
        names_(names) {}

  void repair_whole(Query& query) {
    std::vector<Query> alone{std::move(query)};
    repair(alone.front());
    if (!std::holds_alternative<CompoundQuery>(alone.front().node)) widen_repaired(alone);
    query = std::move(alone.front());
  }

  void repair(Query& query) {
    if (const auto* term = std::get_if<TermQuery>(&query.node)) {
      if (std::optional<Query> repaired = repaired_term(*term)) query = *std::move(repaired);
    } else if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) {
      tell_absent_words(*phrase);
    } else if (auto* compound = std::get_if<CompoundQuery>(&query.node)) {
      repair_compound(*compound);
    } else if (auto* expanded = std::get_if<ExpandedQuery>(&query.node)) {
      // What the lexicon has is spelled right, and the papers may call it otherwise.
      const auto is_found = [this](const Expansion& expansion) {
        return finds_any(expansion.query.front(), index_);
      };
      if (std::ranges::none_of(expanded->also, is_found)) repair_all(expanded->typed);
    } else if (const auto* value = std::get_if<ValueQuery>(&query.node)) {
      tell_absent_value(*value);
    } else {
      for (Query* part : parts_of(query)) repair(*part);
    }
  }

  RepairedQuery take() { return std::move(found_); }

 private:
  void repair_all(std::vector<Query>& queries) {
    for (Query& query : queries) repair(query);
  }

  void repair_compound(CompoundQuery& compound) {
    join_neighbours(compound.may);
    repair_all(compound.must);
    repair_all(compound.may);
    widen_repaired(compound.may);
    repair_all(compound.filters);
    const Repairs before = std::exchange(repairs_, Repairs::told);
    repair_all(compound.must_not);
    repairs_ = before;
  }

  // A word that was typed beside others, and as what it is searched.
  struct SpelledWord {
    std::size_t clause = 0;
    Column column;
    std::size_t end = 0;  // in the text of all
    bool is_repaired = false;
  };

  // Nothing for a clause that is no single word, or a name already.
  std::optional<TermQuery> single_word(const Query& clause) const {
    if (const auto* term = std::get_if<TermQuery>(&clause.node)) return *term;
    const auto* either = std::get_if<EitherQuery>(&clause.node);
    const auto* typed =
        either == nullptr ? nullptr : std::get_if<TermQuery>(&either->ways.front().node);
    if (typed == nullptr || !repaired_.contains(typed->column.value)) return std::nullopt;
    return *typed;
  }

  // What was mistyped may be a name of the lexicon once it is repaired.
  void widen_repaired(std::vector<Query>& clauses) {
    std::string text;
    std::vector<SpelledWord> words;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      const std::optional<TermQuery> word = single_word(clauses[i]);
      if (!word) {
        text += ". ";
        continue;
      }
      const auto repaired = repaired_.find(word->column.value);
      const bool is_repaired = repaired != repaired_.end();
      text += (is_repaired ? repaired->second : word->form) + ' ';
      words.push_back({i, word->column, text.size(), is_repaired});
    }
    if (std::ranges::none_of(words, &SpelledWord::is_repaired)) return;
    const std::vector<Token> tokens = analyzer_.analyze(text);
    std::vector<WidenedWords> widened = widen(tokens, text, names_);
    // From the last on, so that the numbers of the clauses before stay.
    for (auto name = widened.rbegin(); name != widened.rend(); ++name) {
      const auto word_of = [&](std::size_t token) {
        return std::ranges::upper_bound(words, tokens[token].begin, {}, &SpelledWord::end);
      };
      const auto first = word_of(name->first);
      const auto last = word_of(name->last);
      if (first == words.end() || last == words.end() ||
          std::none_of(first, last + 1, [](const SpelledWord& word) { return word.is_repaired; })) {
        continue;
      }
      const auto begin = clauses.begin() + static_cast<std::ptrdiff_t>(first->clause);
      const auto end = clauses.begin() + static_cast<std::ptrdiff_t>(last->clause) + 1;
      std::vector<Query> typed(std::make_move_iterator(begin), std::make_move_iterator(end));
      *begin = widened_query(*name, tokens, std::move(typed), first->column);
      clauses.erase(begin + 1, end);
    }
  }

  // "indus trial": the second word is searched as the whole one, and the first says nothing.
  void join_neighbours(std::vector<Query>& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto* first = std::get_if<TermQuery>(&words[i - 1].node);
      const auto* second = std::get_if<TermQuery>(&words[i].node);
      if (first == nullptr || second == nullptr || !is_repairable(*first) ||
          !is_repairable(*second)) {
        continue;
      }
      if (index_.articles_with(Field::text, first->term) > 0 &&
          index_.articles_with(Field::text, second->term) > 0) {
        continue;
      }
      const std::string joined = joined_word(first->form, second->form, index_);
      if (joined.empty()) continue;
      const TermQuery apart = *first;
      found_.repairs.push_back(
          {apart.column.value, apart.form + ' ' + second->form, 0, {joined}, false});
      settle(found_.repairs.back(), repairs_);
      if (!found_.repairs.back().is_searched) continue;
      words[i - 1] = with(words[i - 1], joined, apart.field);
      settled_.push_back(apart.column.value);
      settled_.push_back(std::get<TermQuery>(words[i].node).column.value);
    }
  }

  static bool is_repairable(const TermQuery& term) { return !term.is_exact && !term.form.empty(); }

  // A single word between quotes is a term like any other by now.
  bool is_in_quotes(std::size_t column) const {
    const std::size_t begin = std::max<std::size_t>(column, 1) - 1;
    return is_quote(typed_.at(std::max(begin, field_name_end(typed_, begin) + 1))) ||
           is_quote(typed_.at(begin));
  }

  std::optional<Query> repaired_term(const TermQuery& term) {
    if (!is_repairable(term)) {
      if (term.is_exact && index_.articles_with_form(term.form) == 0) {
        tell(term.column.value, Severity::warning, "no article has \"" + term.form + '"');
      }
      return std::nullopt;
    }
    if (std::ranges::count(settled_, term.column.value) > 0) return std::nullopt;
    const std::size_t articles = index_.articles_with(Field::text, term.term);
    WordRepair repair{
        term.column.value, term.form, index_.articles_with_form(term.form), {}, false};
    if (repair.articles == 0) {
      const std::string typed = typed_at(typed_, term.column.value);
      repair.likely =
          likely_words({typed, term.form, term.term}, articles, index_, analyzer_, names_);
    } else if (const std::string likely = likely_word_for_rare(
                   {{}, term.form, term.term}, repair.articles, index_, analyzer_, names_);
               !likely.empty()) {
      repair.likely = {likely};
    }
    // Other inflections of it are found.
    if (articles > 0 && repair.likely.empty()) return std::nullopt;
    settle(repair, is_in_quotes(term.column.value) ? Repairs::told : repairs_);
    found_.repairs.push_back(repair);
    if (!repair.is_searched) return std::nullopt;
    repaired_[term.column.value] = repair.likely.front();
    return with({term}, repair.likely.front(), term.field);
  }

  // Decides whether the likeliest word is searched too, and tells.
  void settle(WordRepair& repair, Repairs repairs) {
    repair.is_searched = repairs == Repairs::searched && !repair.likely.empty() &&
                         !is_stop_word(repair.likely.front());
    std::string message = repair.articles == 0
                              ? fmt::format("no article has \"{}\"", repair.word)
                              : fmt::format("only {} article{} \"{}\"", repair.articles,
                                            repair.articles == 1 ? " has" : "s have", repair.word);
    if (repair.is_searched) {
      message += "; searched also: " + repair.likely.front();
      if (repair.likely.size() > 1) {
        message += " (did you mean " + listed(repair.likely, 1) + "?)";
      }
    } else if (!repair.likely.empty()) {
      message += "; did you mean " + listed(repair.likely, 0) + '?';
    }
    tell(repair.column, repair.is_searched ? Severity::repaired : Severity::warning, message);
  }

  Query with(Query query, const std::string& words, Field field) {
    const std::vector<Token>& tokens = analyzer_.analyze(words);
    Query other = phrase_of(field, tokens, {});
    return {EitherQuery{{std::move(query), {WeightedQuery{weight_, {std::move(other)}}}}}};
  }

  void tell_absent_words(const PhraseQuery& phrase) {
    const std::string typed = typed_at(typed_, phrase.column.value);
    bool any_absent = false;
    for (const WordForm& word : phrase.words) {
      const std::size_t articles = phrase.is_exact ? index_.articles_with_form(word.form)
                                                   : index_.articles_with(Field::text, word.term);
      if (articles > 0) continue;
      any_absent = true;
      WordRepair repair{phrase.column.value, word.form, 0, {}, false};
      if (!phrase.is_exact)
        repair.likely = likely_words({"", word.form, word.term}, 0, index_, analyzer_, names_);
      settle(repair, Repairs::told);
      found_.repairs.push_back(std::move(repair));
    }
    if (!any_absent && mixes_scripts(typed) && index_.search({phrase}, {.limit = 0}).total == 0) {
      tell(phrase.column.value, Severity::warning,
           "no article has \"" + typed + "\", which has Latin and Persian letters in one word");
    }
  }

  void tell_absent_value(const ValueQuery& value) {
    if (index_.articles_with(value.field, value.value) > 0) return;
    tell(value.column.value, Severity::warning,
         fmt::format("no article has {}:{}", query_field(value.field).name, value.value));
  }

  void tell(std::size_t column, Severity severity, std::string message) {
    found_.issues.push_back({std::max<std::size_t>(column, 1), severity, std::move(message)});
  }

  QueryText typed_;
  Repairs repairs_;
  double weight_;
  IndexReader& index_;
  Analyzer& analyzer_;
  Names& names_;
  RepairedQuery found_;
  std::map<std::size_t, std::string> repaired_;  // by column: what is searched for the word there
  std::vector<std::size_t> settled_;             // columns of words that are spoken for
};

}  // namespace

RepairedQuery repair(Query& query, const std::string& typed, Repairs repairs,
                     const RankingWeights& weights, IndexReader& index, Analyzer& analyzer,
                     Names& names) {
  Repairer repairer(typed, repairs, weights, index, analyzer, names);
  repairer.repair_whole(query);
  return repairer.take();
}

}  // namespace akhbar
