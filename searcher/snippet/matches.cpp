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

  // Words of headline and body together are found in the headline too.
  bool concerns(Field asked) const { return asked == Field::text || asked == field; }

  void collect(const Query& query) {
    std::visit([this](const auto& node) { collect_node(node); }, query.node);
  }
  void collect_node(const TermQuery& term) {
    if (concerns(term.field)) terms.insert(term.term);
  }
  void collect_node(const PhraseQuery& phrase) {
    if (concerns(phrase.field)) phrases.push_back(phrase);
  }
  void collect_node(const NearQuery& near) {
    if (concerns(near.field)) terms.insert(near.terms.begin(), near.terms.end());
  }
  void collect_node(const CompoundQuery& compound) {
    for (const Query& query : compound.must) collect(query);
    for (const Query& query : compound.may) collect(query);
  }
  void collect_node(const EitherQuery& either) {
    for (const Query& way : either.ways) collect(way);
  }
  void collect_node(const WildcardQuery& wildcard) {
    forms.insert(wildcard.forms.begin(), wildcard.forms.end());
  }
  void collect_node(const ProximityQuery& proximity) {
    collect(proximity.sides.front());
    if (proximity.nearness != Nearness::not_near) collect(proximity.sides.back());
  }
  void collect_node(const WeightedQuery& weighted) { collect(weighted.query.front()); }
  void collect_node(const FormQuery&) {}
  void collect_node(const ValueQuery&) {}
  void collect_node(const DaysQuery&) {}
  void collect_node(const UndatedQuery&) {}
  void collect_node(const AllQuery&) {}
  void collect_node(const NoQuery&) {}
};

// The last token of the phrase that begins at `at`; nothing if none does.
std::optional<std::size_t> end_of_phrase(const std::vector<Token>& tokens, std::size_t at,
                                         const PhraseQuery& phrase) {
  std::size_t last = at;
  for (std::size_t i = 0; i < phrase.terms.size(); ++i) {
    std::size_t next = i == 0 ? at : last + 1;
    const std::size_t farthest = tokens[at].position + phrase.terms.size() - 1 + phrase.slop;
    while (next < tokens.size() && tokens[next].position <= farthest &&
           tokens[next].term != phrase.terms[i]) {
      if (i == 0) return std::nullopt;
      ++next;
    }
    if (next == tokens.size() || tokens[next].position > farthest) return std::nullopt;
    last = next;
  }
  return last;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

}  // namespace

std::vector<Match> find_matches(const Query& query, Field field, const std::vector<Token>& tokens) {
  Wanted wanted{field, {}};
  wanted.collect(query);
  // The longest phrase wins where several begin at one word.
  std::ranges::sort(wanted.phrases, std::ranges::greater{},
                    [](const PhraseQuery& phrase) { return phrase.terms.size(); });
  std::vector<Match> matches;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::optional<std::size_t> phrase_end;
    std::string phrase_words;
    for (const PhraseQuery& phrase : wanted.phrases) {
      phrase_end = end_of_phrase(tokens, i, phrase);
      if (!phrase_end) continue;
      phrase_words = joined(phrase.terms);
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
