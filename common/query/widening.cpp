#include "common/query/widening.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "common/lexicon/find_names.h"
#include "common/query/token_query.h"
#include "common/text/stop_words.h"

namespace akhbar {
namespace {

bool is_of_concept(const Name& name) {
  return name.kind == NameKind::concept_name || name.kind == NameKind::acronym;
}

// Concepts of which a name, or a word of their context, stands in the query.
std::set<std::string> certain_concepts(const std::vector<FoundName>& found) {
  std::set<std::string> certain;
  for (const FoundName& one : found) {
    for (const Name* name : one.names) {
      if (is_of_concept(*name) || name->kind == NameKind::context) certain.insert(name->target);
    }
  }
  return certain;
}

Query query_of(const WrittenName& name) {
  if (name.terms.size() == 1) return {TermQuery{Field::text, name.terms.front(), {}, false, {}}};
  PhraseQuery phrase{Field::text, {}, name.left_out, false, {}};
  for (const std::string& term : name.terms) phrase.words.push_back({term, {}});
  return {std::move(phrase)};
}

Expansion of_concept(const std::string& id, Names& names, const Name& typed) {
  ConceptQuery query = concept_query(id, names, {});
  Expansion expansion{Relation::same_concept, {}, {}};
  for (const bool is_persian : {false, true}) {
    const auto shown = std::ranges::find(query.names, is_persian, &WrittenName::is_persian);
    if (shown != query.names.end() && shown->terms != typed.terms) {
      expansion.shown.push_back(shown->text);
    }
  }
  expansion.query.push_back({std::move(query)});
  return expansion;
}

// One thing to search, however many groups the word is in.
void add_word(Expansion& expansion, const WrittenName& name) {
  auto& ways = std::get<SynonymsQuery>(expansion.query.front().node).ways;
  Query query = query_of(name);
  if (std::ranges::count(ways, query) > 0) return;
  ways.push_back(std::move(query));
  expansion.shown.push_back(name.text);
}

std::vector<Expansion> expansions_of(const FoundName& found, bool is_persian,
                                     const std::set<std::string>& certain, Names& names) {
  std::vector<Expansion> expansions;
  Expansion synonyms{Relation::synonym, {}, {Query{SynonymsQuery{}}}};
  Expansion translations{Relation::translation, {}, {Query{SynonymsQuery{}}}};
  std::set<std::vector<std::string>> in_concepts;  // names that a concept stands for already
  std::set<std::string> concepts;
  for (const Name* name : found.names) {
    if (!is_of_concept(*name) &&
        !(name->kind == NameKind::doubtful_name && certain.contains(name->target))) {
      continue;
    }
    if (!concepts.insert(name->target).second) continue;
    expansions.push_back(of_concept(name->target, names, *name));
    const auto& query = std::get<ConceptQuery>(expansions.back().query.front().node);
    for (const WrittenName& other : query.names) in_concepts.insert(other.terms);
  }
  for (const Name* name : found.names) {
    if (name->kind == NameKind::group_word) {
      const Meaning* group = names.meaning(name->target);
      if (group == nullptr) continue;
      for (const WrittenName& other : group->names) {
        if (other.terms == name->terms || in_concepts.contains(other.terms)) continue;
        add_word(other.is_persian == is_persian ? synonyms : translations, other);
      }
    }
  }
  if (!synonyms.shown.empty()) expansions.push_back(std::move(synonyms));
  if (!translations.shown.empty()) expansions.push_back(std::move(translations));
  return expansions;
}

}  // namespace

std::vector<WidenedWords> widen(std::span<const Token> tokens, std::string_view text,
                                Names& names) {
  const std::vector<FoundName> found = find_names(tokens, text, names, Capitals::not_needed);
  const std::set<std::string> certain = certain_concepts(found);
  std::vector<WidenedWords> widened;
  for (const FoundName& one : found) {
    // The term of "به" (to) is also that of "بهترین" (best).
    if (one.first == one.last && is_stop_word(tokens[one.first].word)) continue;
    const bool is_persian = tokens[one.first].script == Script::arabic;
    std::vector<Expansion> also = expansions_of(one, is_persian, certain, names);
    if (!also.empty()) widened.push_back({one.first, one.last, std::move(also)});
  }
  return widened;
}

Query widened_query(WidenedWords& name, std::span<const Token> tokens, std::vector<Query> typed,
                    Column column) {
  ExpandedQuery expanded;
  for (std::size_t i = name.first; i <= name.last; ++i) {
    expanded.text += (expanded.text.empty() ? "" : " ") + std::string(tokens[i].word);
  }
  expanded.typed.push_back(any_of(std::move(typed)));
  expanded.also = std::move(name.also);
  expanded.column = column;
  return {std::move(expanded)};
}

ConceptQuery concept_query(const std::string& id, Names& names, Column column) {
  const Meaning* meaning = names.meaning(id);
  return {id, meaning == nullptr ? std::vector<WrittenName>() : meaning->names, column};
}

std::string concept_named(std::string_view text, std::span<const Token> tokens, Names& names) {
  const std::vector<FoundName> found = find_names(tokens, text, names, Capitals::not_needed);
  if (found.size() != 1 || found.front().first != 0 || found.front().last + 1 != tokens.size()) {
    return {};
  }
  for (const Name* name : found.front().names) {
    if (name->kind != NameKind::group_word && name->kind != NameKind::context) return name->target;
  }
  return {};
}

}  // namespace akhbar
