#include "searcher/snippet/matches.h"

#include <algorithm>
#include <unordered_set>

namespace akhbar {
namespace {

// The words and phrases that a query asks for, of all its depth.
struct Wanted {
  Field field;
  std::unordered_set<std::string> terms;
  std::vector<std::vector<std::string>> phrases;

  // Words of headline and body together are found in the headline too.
  bool concerns(Field asked) const { return asked == Field::text || asked == field; }

  void collect(const Query& query) {
    std::visit([this](const auto& node) { collect_node(node); }, query.node);
  }
  void collect_node(const TermQuery& term) {
    if (concerns(term.field)) terms.insert(term.term);
  }
  void collect_node(const PhraseQuery& phrase) {
    if (concerns(phrase.field)) phrases.push_back(phrase.terms);
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
  void collect_node(const FormQuery&) {}
  void collect_node(const ValueQuery&) {}
  void collect_node(const DaysQuery&) {}
  void collect_node(const AllQuery&) {}
  void collect_node(const NoQuery&) {}
};

bool begins_phrase(const std::vector<Token>& tokens, std::size_t at,
                   const std::vector<std::string>& phrase) {
  if (at + phrase.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (tokens[at + i].term != phrase[i]) return false;
    if (tokens[at + i].position != tokens[at].position + i) return false;
  }
  return true;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

}  // namespace

std::vector<Match> find_matches(const Query& query, Field field, const std::vector<Token>& tokens) {
  Wanted wanted{field, {}, {}};
  wanted.collect(query);
  // The longest phrase wins where several begin at one word.
  std::ranges::sort(wanted.phrases, std::ranges::greater{}, &std::vector<std::string>::size);
  std::vector<Match> matches;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto phrase = std::ranges::find_if(
        wanted.phrases, [&](const auto& candidate) { return begins_phrase(tokens, i, candidate); });
    if (phrase != wanted.phrases.end()) {
      const std::size_t last = i + phrase->size() - 1;
      matches.push_back({i, last, joined(*phrase)});
      i = last;
    } else if (std::string term(tokens[i].term); wanted.terms.contains(term)) {
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
