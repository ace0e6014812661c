#include "common/store/xapian_query.h"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>
#include <vector>

#include "common/store/date_terms.h"
#include "common/store/schema.h"
#include "common/store/xapian_listed_documents.h"
#include "common/store/xapian_spans.h"

namespace akhbar {
namespace {

using XQuery = Xapian::Query;

XQuery positional(XQuery::op op, Field field, const std::vector<std::string>& terms,
                  unsigned window) {
  std::vector<std::string> prefixed;
  prefixed.reserve(terms.size());
  for (const std::string& term : terms) prefixed.push_back(make_term(layout_of(field), term));
  return {op, prefixed.begin(), prefixed.end(), window};
}

Xapian::valueno day_slot() { return static_cast<Xapian::valueno>(ValueSlot::day); }

double weight_of(Relation relation, const RankingWeights& weights) {
  switch (relation) {
    case Relation::same_concept:
      return weights.concept_name;
    case Relation::synonym:
      return weights.synonym;
    case Relation::translation:
      break;
  }
  return weights.translation;
}

struct Translator {
  const PlaceReader& places;
  const RankingWeights& weights;
  // Where a query only lets pass or keeps out, what would add to the score is left away.
  bool is_ranked = true;
  // False where what this is a side of looks at the places itself: having the words will do.
  bool is_placed = true;

  XQuery joined(XQuery::op op, const std::vector<Query>& queries) const {
    std::vector<XQuery> parts;
    parts.reserve(queries.size());
    for (const Query& query : queries) parts.push_back(std::visit(*this, query.node));
    return {op, parts.begin(), parts.end()};
  }

  XQuery operator()(const NoQuery&) const { return XQuery::MatchNothing; }
  XQuery operator()(const AllQuery&) const { return XQuery::MatchAll; }
  Translator side() const { return {places, weights, is_ranked, false}; }

  // Lets pass those of `superset` in which `query` stands in some place.
  XQuery in_place(const Query& query, const XQuery& superset) const {
    if (!is_placed) return superset;
    auto* const listed = new ListedDocuments(documents_where(places, query, superset));
    // Xapian deletes it.
    return {XQuery::OP_FILTER, superset, XQuery(listed->release())};
  }

  XQuery with_form(const XQuery& query, const std::string& form) const {
    return {XQuery::OP_FILTER, query, XQuery(make_term(kWordLayout, form))};
  }

  XQuery operator()(const TermQuery& term) const {
    XQuery any_form(make_term(layout_of(term.field), term.term));
    if (term.field == Field::lead) {
      // It ranks by how the whole article has the word: were words of the lead counted once more,
      // articles would be longer by it than they are.
      any_form =
          XQuery(XQuery::OP_FILTER, XQuery(make_term(layout_of(Field::text), term.term)), any_form);
    }
    if (!term.is_exact) return any_form;
    const XQuery query = with_form(any_form, term.form);
    return term.field == Field::text ? query : in_place({term}, query);
  }
  XQuery operator()(const PhraseQuery& phrase) const {
    std::vector<std::string> terms;
    for (const WordForm& word : phrase.words) terms.push_back(word.term);
    // Of the first paragraph there are no positions of its own.
    const Field field = phrase.field == Field::lead ? Field::text : phrase.field;
    XQuery query = positional(XQuery::OP_PHRASE, field, terms,
                              static_cast<unsigned>(terms.size()) + phrase.slop);
    if (!phrase.is_exact && field == phrase.field) return query;
    for (const WordForm& word : phrase.words) {
      if (phrase.is_exact) query = with_form(query, word.form);
    }
    return in_place({phrase}, query);
  }
  XQuery operator()(const NearQuery& near) const {
    std::vector<XQuery> sides;
    sides.reserve(near.sides.size());
    for (const std::vector<PlacedTerm>& side : near.sides) {
      std::vector<std::string> terms;
      terms.reserve(side.size());
      for (const PlacedTerm& placed : side) {
        terms.push_back(make_term(layout_of(placed.field), placed.term));
      }
      sides.emplace_back(XQuery::OP_OR, terms.begin(), terms.end());
    }
    return {XQuery::OP_NEAR, sides.begin(), sides.end(), near.window};
  }
  XQuery operator()(const FormsQuery& forms) const {
    std::vector<std::string> terms;
    terms.reserve(forms.forms.size());
    for (const WordForm& word : forms.forms) terms.push_back(make_term(kWordLayout, word.form));
    // As one word: an article is not better for having many forms of it.
    const XQuery query(is_ranked ? XQuery::OP_SYNONYM : XQuery::OP_OR, terms.begin(), terms.end());
    return forms.field == Field::text ? query : in_place({forms}, query);
  }
  XQuery operator()(const ProximityQuery& proximity) const {
    const bool is_excluding = proximity.reach.nearness == Nearness::not_near;
    const std::vector<Query> needed(proximity.sides.begin(),
                                    proximity.sides.begin() + (is_excluding ? 1 : 2));
    return in_place({proximity}, side().joined(XQuery::OP_AND, needed));
  }
  XQuery operator()(const AtLeastQuery& at_least) const {
    return in_place({at_least}, std::visit(side(), at_least.of.front().node));
  }
  XQuery operator()(const QuorumQuery& quorum) const {
    // Each part is translated once: parts may be quorums, and twice would be twice at each depth.
    std::vector<XQuery> parts;
    std::map<Xapian::docid, unsigned> parts_found;
    for (const Query& part : quorum.of) {
      parts.push_back(std::visit(*this, part.node));
      for (const Xapian::docid document : documents_of(parts.back())) ++parts_found[document];
    }
    std::vector<Xapian::docid> documents;
    for (const auto& [document, count] : parts_found) {
      if (count >= quorum.count) documents.push_back(document);
    }
    auto* const listed = new ListedDocuments(std::move(documents));
    // Xapian deletes it.
    return {XQuery::OP_FILTER, XQuery(XQuery::OP_OR, parts.begin(), parts.end()),
            XQuery(listed->release())};
  }

  std::vector<Xapian::docid> documents_of(const XQuery& query) const {
    Xapian::Enquire enquire(places.database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet matches = enquire.get_mset(0, places.database.get_doccount());
    return {matches.begin(), matches.end()};
  }

  XQuery operator()(const WeightedQuery& weighted) const {
    const XQuery query = std::visit(*this, weighted.query.front().node);
    return is_ranked ? XQuery(XQuery::OP_SCALE_WEIGHT, query, weighted.weight) : query;
  }
  XQuery operator()(const EitherQuery& either) const {
    return joined(is_ranked ? XQuery::OP_MAX : XQuery::OP_OR, either.ways);
  }
  XQuery operator()(const ConceptQuery& concept_query) const {
    return XQuery(make_term(layout_of(Field::concept_name), concept_query.id));
  }
  XQuery operator()(const SynonymsQuery& synonyms) const {
    return joined(is_ranked ? XQuery::OP_SYNONYM : XQuery::OP_OR, synonyms.ways);
  }
  // The parts add up: an article that has what was typed and its concept is better than one that
  // has either. (Of OP_MAX, Xapian 1.4.22 crashes where it cuts a list short.)
  XQuery operator()(const ExpandedQuery& expanded) const {
    const Query& typed = expanded.typed.front();
    if (!is_ranked) {
      std::vector<XQuery> ways{std::visit(*this, typed.node)};
      for (const Expansion& expansion : expanded.also) {
        ways.push_back(std::visit(*this, expansion.query.front().node));
      }
      return {XQuery::OP_OR, ways.begin(), ways.end()};
    }
    std::vector<XQuery> ways;
    double typed_weight = 1;
    for (const Expansion& expansion : expanded.also) {
      const double least = weight_of(expansion.relation, weights);
      const double weight = least + (1 - least) * expansion.share;
      const auto* synonyms = std::get_if<SynonymsQuery>(&expansion.query.front().node);
      if (synonyms == nullptr) {
        ways.push_back(scaled(expansion.query.front(), weight));
        continue;
      }
      const auto [words, phrases] = split(*synonyms, expansion.relation);
      if (!phrases.ways.empty()) ways.push_back(scaled({phrases}, weight));
      if (words.ways.empty()) continue;
      // With what was typed as one word, so that none weighs more for being rare here; and as much
      // of what was typed as goes in there is taken off.
      SynonymsQuery all = words;
      all.ways.push_back(typed);
      ways.push_back(scaled({std::move(all)}, weight));
      typed_weight -= weight;
    }
    ways.push_back(scaled(typed, std::max(typed_weight, 0.0) * weight_of_parts(expanded)));
    return {XQuery::OP_OR, ways.begin(), ways.end()};
  }

  XQuery scaled(const Query& query, double weight) const {
    return {XQuery::OP_SCALE_WEIGHT, std::visit(*this, query.node), weight};
  }

  // Single words, and phrases where they stand for a word of their own language; a translation may
  // well need two words.
  static std::pair<SynonymsQuery, SynonymsQuery> split(const SynonymsQuery& synonyms,
                                                       Relation relation) {
    std::pair<SynonymsQuery, SynonymsQuery> parts;
    for (const Query& way : synonyms.ways) {
      const bool is_word =
          relation == Relation::translation || std::holds_alternative<TermQuery>(way.node);
      (is_word ? parts.first : parts.second).ways.push_back(way);
    }
    return parts;
  }

  // Of a name that the papers hardly use, the words alone say little.
  double weight_of_parts(const ExpandedQuery& expanded) const {
    if (!std::holds_alternative<CompoundQuery>(expanded.typed.front().node)) return 1;
    const auto of_concept =
        std::ranges::find(expanded.also, Relation::same_concept, &Expansion::relation);
    if (of_concept == expanded.also.end()) return 1;
    return 1 - (1 - weights.part) * of_concept->share;
  }

  XQuery operator()(const ValueQuery& value) const {
    return XQuery(make_term(layout_of(value.field), value.value));
  }
  XQuery operator()(const DaysQuery& days) const {
    const auto& [first, last] = days.range;
    if (first && last) {
      const std::vector<std::string> terms = terms_of_range(*first, *last);
      return {XQuery::OP_OR, terms.begin(), terms.end()};
    }
    XQuery dated((std::string(kDatedLayout.prefix)));
    if (first) {
      return dated & XQuery(XQuery::OP_VALUE_GE, day_slot(), value_of_day(*first));
    }
    if (last) {
      return dated & XQuery(XQuery::OP_VALUE_LE, day_slot(), value_of_day(*last));
    }
    return dated;
  }
  XQuery operator()(const UndatedQuery&) const {
    return {XQuery::OP_AND_NOT, XQuery::MatchAll, XQuery(std::string(kDatedLayout.prefix))};
  }
  XQuery operator()(const CompoundQuery& compound) const {
    XQuery query = XQuery::MatchAll;
    if (!compound.must.empty()) {
      query = joined(XQuery::OP_AND, compound.must);
      if (is_ranked && !compound.may.empty()) {
        query = XQuery(XQuery::OP_AND_MAYBE, query, joined(XQuery::OP_OR, compound.may));
      }
    } else if (!compound.may.empty()) {
      query = joined(XQuery::OP_OR, compound.may);
    }
    if (!compound.filters.empty()) {
      query = XQuery(XQuery::OP_FILTER, query,
                     Translator{places, weights, false}.joined(XQuery::OP_AND, compound.filters));
    }
    if (!compound.must_not.empty()) {
      query = XQuery(XQuery::OP_AND_NOT, query,
                     Translator{places, weights, false}.joined(XQuery::OP_OR, compound.must_not));
    }
    return query;
  }
};

struct BonusCollector {
  const PlaceReader& places;
  const RankingWeights& weights;
  std::vector<XQuery> bonuses{};

  void collect(const Query& query) {
    std::visit([this](const auto& node) { (*this)(node); }, query.node);
  }

  void operator()(const TermQuery& term) {
    if (term.form.empty()) return;
    bonuses.emplace_back(XQuery::OP_SCALE_WEIGHT, XQuery(make_term(kWordLayout, term.form)),
                         weights.form);
  }
  void operator()(const ExpandedQuery& expanded) { collect(expanded.typed.front()); }
  void operator()(const CompoundQuery& compound) {
    for (const Query& bonus : compound.bonus) {
      bonuses.emplace_back(XQuery::OP_SCALE_WEIGHT, to_xapian(bonus, places, weights),
                           weights.near);
    }
    for (const Query& part : compound.must) collect(part);
    for (const Query& part : compound.may) collect(part);
  }
  template <typename Other>
  void operator()(const Other&) {}
};

}  // namespace

Xapian::Query to_xapian(const Query& query, const PlaceReader& places,
                        const RankingWeights& weights) {
  return std::visit(Translator{places, weights}, query.node);
}

Xapian::Query bonus_to_xapian(const Query& query, const PlaceReader& places,
                              const RankingWeights& weights) {
  BonusCollector collector{places, weights};
  collector.collect(query);
  return {XQuery::OP_OR, collector.bonuses.begin(), collector.bonuses.end()};
}

}  // namespace akhbar
