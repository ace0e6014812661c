#include "searcher/snippet/matches.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace akhbar {
namespace {

// The words and phrases that a query asks for, of all its depth.
struct Wanted {
  Field field;
  std::unordered_set<std::string> terms;
  std::unordered_set<std::string> forms{};
  std::vector<PhraseQuery> phrases{};

  // Words of headline and body together are found in the headline too. Where the first paragraph
  // ends is not looked at.
  bool concerns(Field asked) const {
    return asked == Field::text || asked == Field::lead || asked == field;
  }

  void collect(const Query& query) {
    std::visit([this](const auto& node) { collect_node(node); }, query.node);
  }
  void collect_node(const TermQuery& term) {
    if (!concerns(term.field)) return;
    if (term.is_exact) {
      forms.insert(term.form);
    } else {
      terms.insert(term.term);
    }
  }
  void collect_node(const PhraseQuery& phrase) {
    if (concerns(phrase.field)) phrases.push_back(phrase);
  }
  void collect_node(const NearQuery& near) {
    for (const std::vector<PlacedTerm>& side : near.sides) {
      for (const PlacedTerm& placed : side) {
        if (concerns(placed.field)) terms.insert(placed.term);
      }
    }
  }
  void collect_node(const CompoundQuery& compound) {
    for (const Query& query : compound.must) collect(query);
    for (const Query& query : compound.may) collect(query);
  }
  void collect_node(const EitherQuery& either) {
    for (const Query& way : either.ways) collect(way);
  }
  void collect_node(const FormsQuery& query) {
    if (!concerns(query.field)) return;
    for (const WordForm& word : query.forms) forms.insert(word.form);
  }
  void collect_node(const AtLeastQuery& at_least) { collect(at_least.of.front()); }
  void collect_node(const QuorumQuery& quorum) {
    for (const Query& part : quorum.of) collect(part);
  }
  void collect_node(const ProximityQuery& proximity) {
    collect(proximity.sides.front());
    if (proximity.reach.nearness != Nearness::not_near) collect(proximity.sides.back());
  }
  void collect_node(const WeightedQuery& weighted) { collect(weighted.query.front()); }
  void collect_node(const ConceptQuery& concept_query) {
    for (const WrittenName& name : concept_query.names) {
      if (name.terms.size() == 1) {
        terms.insert(name.terms.front());
        continue;
      }
      PhraseQuery phrase{Field::text, {}, name.left_out, false, {}};
      for (const std::string& term : name.terms) phrase.words.push_back({term, {}});
      phrases.push_back(std::move(phrase));
    }
  }
  void collect_node(const SynonymsQuery& synonyms) {
    for (const Query& way : synonyms.ways) collect(way);
  }
  void collect_node(const ExpandedQuery& expanded) {
    collect(expanded.typed.front());
    for (const Expansion& expansion : expanded.also) collect(expansion.query.front());
  }
  void collect_node(const ValueQuery&) {}
  void collect_node(const DaysQuery&) {}
  void collect_node(const UndatedQuery&) {}
  void collect_node(const AllQuery&) {}
  void collect_node(const NoQuery&) {}
};

bool is_word(const Token& token, const PhraseQuery& phrase, std::size_t i) {
  const WordForm& word = phrase.words[i];
  return token.term == word.term && (!phrase.is_exact || token.word == word.form);
}

// The last token of the phrase that begins at `at`; nothing if none does.
std::optional<std::size_t> end_of_phrase(const std::vector<Token>& tokens, std::size_t at,
                                         const PhraseQuery& phrase) {
  std::size_t last = at;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    std::size_t next = i == 0 ? at : last + 1;
    const std::size_t farthest = tokens[at].position + phrase.words.size() - 1 + phrase.slop;
    while (next < tokens.size() && tokens[next].position <= farthest &&
           !is_word(tokens[next], phrase, i)) {
      if (i == 0) return std::nullopt;
      ++next;
    }
    if (next == tokens.size() || tokens[next].position > farthest) return std::nullopt;
    last = next;
  }
  return last;
}

std::string joined(const std::vector<WordForm>& words) {
  std::string text;
  for (const WordForm& word : words) text += word.term + " ";
  return text;
}

}  // namespace

std::vector<Match> find_matches(const Query& query, Field field, const std::vector<Token>& tokens) {
  Wanted wanted{field, {}};
  wanted.collect(query);
  // The longest phrase wins where several begin at one word.
  std::ranges::sort(wanted.phrases, std::ranges::greater{},
                    [](const PhraseQuery& phrase) { return phrase.words.size(); });
  std::vector<Match> matches;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::optional<std::size_t> phrase_end;
    std::string phrase_words;
    for (const PhraseQuery& phrase : wanted.phrases) {
      phrase_end = end_of_phrase(tokens, i, phrase);
      if (!phrase_end) continue;
      phrase_words = joined(phrase.words);
      break;
    }
    if (phrase_end) {
      matches.push_back({i, *phrase_end, std::move(phrase_words)});
      i = *phrase_end;
    } else if (std::string term(tokens[i].term);
               wanted.terms.contains(term) || wanted.forms.contains(std::string(tokens[i].word))) {
      matches.push_back({i, i, std::move(term)});
    } else if (std::string compound(tokens[i].compound); wanted.terms.contains(compound)) {
      const std::size_t last = i + tokens[i].compound_words - 1;
      matches.push_back({i, last, std::move(compound)});
      i = last;
    }
  }
  return matches;
}

}  // namespace akhbar
