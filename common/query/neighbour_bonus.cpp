#include "common/query/neighbour_bonus.h"

namespace akhbar {
namespace {

// How many words of the article the two may be spread over.
constexpr unsigned kWindow = 8;

using Side = std::vector<PlacedTerm>;

void add_word(const Query& query, const Side& concepts, std::vector<Side>& words) {
  const auto* term = std::get_if<TermQuery>(&query.node);
  if (term == nullptr || term->field != Field::text) return;
  words.push_back({{Field::text, term->term}});
  words.back().insert(words.back().end(), concepts.begin(), concepts.end());
}

Side concepts_of(const ExpandedQuery& expanded) {
  Side concepts;
  for (const Expansion& expansion : expanded.also) {
    const auto* of_concept = std::get_if<ConceptQuery>(&expansion.query.front().node);
    if (of_concept != nullptr) concepts.push_back({Field::concept_name, of_concept->id});
  }
  return concepts;
}

void add_words(const Query& clause, std::vector<Side>& words) {
  const auto* expanded = std::get_if<ExpandedQuery>(&clause.node);
  if (expanded == nullptr) return add_word(clause, {}, words);
  const Side concepts = concepts_of(*expanded);
  const Query& typed = expanded->typed.front();
  if (const auto* several = std::get_if<CompoundQuery>(&typed.node)) {
    for (const Query& part : several->may) add_word(part, concepts, words);
  } else {
    add_word(typed, concepts, words);
  }
}

}  // namespace

std::vector<Query> neighbour_bonus(const std::vector<Query>& clauses) {
  std::vector<Side> words;
  for (const Query& clause : clauses) add_words(clause, words);
  std::vector<Query> bonus;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1] == words[i]) continue;
    bonus.push_back({NearQuery{{words[i - 1], words[i]}, kWindow}});
  }
  return bonus;
}

}  // namespace akhbar
