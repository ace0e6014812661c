#include "searcher/widening/expansion_lookup.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace akhbar {
namespace {

// In how many articles something is; for words side by side no more than this.
std::size_t articles_in(const Query& query, IndexReader& index) {
  if (const auto* of_concept = std::get_if<ConceptQuery>(&query.node)) {
    return index.articles_with(Field::concept_name, of_concept->id);
  }
  if (const auto* term = std::get_if<TermQuery>(&query.node)) {
    return index.articles_with(term->field, term->term);
  }
  if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) {
    std::size_t fewest = index.article_count();
    for (const WordForm& word : phrase->words) {
      fewest = std::min(fewest, index.articles_with(phrase->field, word.term));
    }
    return fewest;
  }
  if (const auto* synonyms = std::get_if<SynonymsQuery>(&query.node)) {
    std::size_t most = 0;
    for (const Query& way : synonyms->ways) most = std::max(most, articles_in(way, index));
    return most;
  }
  if (const auto* compound = std::get_if<CompoundQuery>(&query.node)) {
    std::size_t fewest = index.article_count();
    for (const Query& part : compound->may) fewest = std::min(fewest, articles_in(part, index));
    return fewest;
  }
  if (const auto* either = std::get_if<EitherQuery>(&query.node)) {
    std::size_t most = 0;
    for (const Query& way : either->ways) most = std::max(most, articles_in(way, index));
    return most;
  }
  return index.article_count();
}

class Lookup {
 public:
  explicit Lookup(IndexReader& index) : index_(index) {}

  void look_up(Query& query) {
    if (auto* expanded = std::get_if<ExpandedQuery>(&query.node)) {
      std::erase_if(expanded->also, [this](Expansion& expansion) { return !keeps(expansion); });
      const std::size_t typed_articles = articles_with_name(expanded->typed.front());
      for (Expansion& expansion : expanded->also) {
        expansion.share = share_of(expansion, typed_articles);
        tell(*expanded, expansion);
      }
      look_up(expanded->typed.front());
      if (!expanded->also.empty()) return;
      Query typed = std::move(expanded->typed.front());
      query = std::move(typed);
      return;
    }
    for (Query* part : parts_of(query)) look_up(*part);
  }

  std::vector<WordExpansion> take() {
    std::ranges::stable_sort(found_, {}, &WordExpansion::column);
    return std::move(found_);
  }

 private:
  bool keeps(Expansion& expansion) {
    auto* synonyms = std::get_if<SynonymsQuery>(&expansion.query.front().node);
    if (synonyms == nullptr) return is_somewhere(expansion.query.front());
    std::vector<Query> ways;
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < synonyms->ways.size(); ++i) {
      if (!is_somewhere(synonyms->ways[i])) continue;
      ways.push_back(std::move(synonyms->ways[i]));
      shown.push_back(std::move(expansion.shown[i]));
    }
    synonyms->ways = std::move(ways);
    expansion.shown = std::move(shown);
    return !expansion.shown.empty();
  }

  // Who types a name that the papers hardly use wants what they call it: the rarer it is beside
  // what is searched also, the more that counts.
  double share_of(const Expansion& expansion, std::size_t typed_articles) {
    if (typed_articles > 0 && expansion.relation != Relation::same_concept) return 0;
    std::size_t others = articles_in(expansion.query.front(), index_);
    if (expansion.relation == Relation::same_concept) {
      // The concept's articles have the typed name among others.
      others -= std::min(others, typed_articles);
    }
    const auto all = static_cast<double>(others + typed_articles);
    return all == 0 ? 0 : static_cast<double>(others) / all;
  }

  // A name of several words is there where they stand together.
  std::size_t articles_with_name(const Query& typed) {
    const auto* compound = std::get_if<CompoundQuery>(&typed.node);
    if (compound == nullptr) return articles_in(typed, index_);
    constexpr unsigned kLeftOut = 2;  // of, and
    PhraseQuery phrase{Field::text, {}, kLeftOut, false, {}};
    for (const Query& part : compound->may) {
      const auto* term = std::get_if<TermQuery>(&part.node);
      if (term == nullptr) return articles_in(typed, index_);
      phrase.words.push_back({term->term, {}});
    }
    return index_.search({std::move(phrase)}, {.limit = 0}).total;
  }

  bool is_somewhere(const Query& query) { return finds_any(query, index_); }

  void tell(const ExpandedQuery& expanded, const Expansion& expansion) {
    const auto* of_concept = std::get_if<ConceptQuery>(&expansion.query.front().node);
    found_.push_back({std::max<std::size_t>(expanded.column.value, 1), expanded.text,
                      expansion.relation, of_concept == nullptr ? std::string() : of_concept->id,
                      expansion.shown});
  }

  IndexReader& index_;
  std::vector<WordExpansion> found_;
};

}  // namespace

bool finds_any(const Query& query, IndexReader& index) { return articles_in(query, index) > 0; }

std::vector<WordExpansion> look_up_expansions(Query& query, IndexReader& index) {
  Lookup lookup(index);
  lookup.look_up(query);
  return lookup.take();
}

std::optional<QueryIssue> expansion_issue(const std::vector<WordExpansion>& expansions) {
  constexpr std::size_t kMostShown = 3;
  if (expansions.empty()) return std::nullopt;
  std::string text = "searched also: ";
  for (std::size_t i = 0; i < expansions.size(); ++i) {
    const WordExpansion& expansion = expansions[i];
    const bool goes_on = i > 0 && expansions[i - 1].column == expansion.column;
    if (i > 0) text += goes_on ? ", " : "; ";
    if (!goes_on) text += expansion.word + " → ";
    const std::size_t shown = std::min(expansion.names.size(), kMostShown);
    for (std::size_t j = 0; j < shown; ++j) text += (j == 0 ? "" : ", ") + expansion.names[j];
    if (shown < expansion.names.size()) text += ", …";
    if (!expansion.concept_id.empty()) {
      text += fmt::format("{}concept:{}", shown == 0 ? "" : " = ", expansion.concept_id);
    }
  }
  return QueryIssue{expansions.front().column, Severity::repaired, std::move(text)};
}

}  // namespace akhbar
