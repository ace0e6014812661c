#include "common/store/xapian_query.h"

#include <variant>
#include <vector>

#include "common/store/date_terms.h"
#include "common/store/ranking.h"
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

struct Translator {
  const Xapian::Database& database;
  // Where a query only lets pass or keeps out, what would add to the score is left away.
  bool is_ranked = true;

  XQuery joined(XQuery::op op, const std::vector<Query>& queries) const {
    std::vector<XQuery> parts;
    parts.reserve(queries.size());
    for (const Query& query : queries) parts.push_back(std::visit(*this, query.node));
    return {op, parts.begin(), parts.end()};
  }

  XQuery operator()(const NoQuery&) const { return XQuery::MatchNothing; }
  XQuery operator()(const AllQuery&) const { return XQuery::MatchAll; }
  XQuery operator()(const TermQuery& term) const {
    return XQuery(make_term(layout_of(term.field), term.term));
  }
  XQuery operator()(const PhraseQuery& phrase) const {
    return positional(XQuery::OP_PHRASE, phrase.field, phrase.terms,
                      static_cast<unsigned>(phrase.terms.size()) + phrase.slop);
  }
  XQuery operator()(const NearQuery& near) const {
    return positional(XQuery::OP_NEAR, near.field, near.terms, near.window);
  }
  XQuery operator()(const FormQuery& form) const {
    return XQuery(make_term(kWordLayout, form.form));
  }
  XQuery operator()(const WildcardQuery& wildcard) const {
    std::vector<std::string> terms;
    terms.reserve(wildcard.forms.size());
    for (const std::string& form : wildcard.forms) terms.push_back(make_term(kWordLayout, form));
    // As one word: an article is not better for having many forms of it.
    return {is_ranked ? XQuery::OP_SYNONYM : XQuery::OP_OR, terms.begin(), terms.end()};
  }
  XQuery operator()(const ProximityQuery& proximity) const {
    const bool is_excluding = proximity.nearness == Nearness::not_near;
    const std::vector<Query> needed(proximity.sides.begin(),
                                    proximity.sides.begin() + (is_excluding ? 1 : 2));
    const XQuery superset = joined(XQuery::OP_AND, needed);
    auto* const listed = new ListedDocuments(documents_where(database, proximity, superset));
    // Xapian deletes it.
    return {XQuery::OP_FILTER, superset, XQuery(listed->release())};
  }
  XQuery operator()(const WeightedQuery& weighted) const {
    const XQuery query = std::visit(*this, weighted.query.front().node);
    return is_ranked ? XQuery(XQuery::OP_SCALE_WEIGHT, query, weighted.weight) : query;
  }
  XQuery operator()(const EitherQuery& either) const {
    return joined(is_ranked ? XQuery::OP_MAX : XQuery::OP_OR, either.ways);
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
                     Translator{database, false}.joined(XQuery::OP_AND, compound.filters));
    }
    if (!compound.must_not.empty()) {
      query = XQuery(XQuery::OP_AND_NOT, query,
                     Translator{database, false}.joined(XQuery::OP_OR, compound.must_not));
    }
    return query;
  }
};

struct BonusCollector {
  const Xapian::Database& database;
  std::vector<XQuery> bonuses{};

  void collect(const Query& query) {
    std::visit([this](const auto& node) { (*this)(node); }, query.node);
  }

  void operator()(const TermQuery& term) {
    if (term.form.empty()) return;
    bonuses.emplace_back(XQuery::OP_SCALE_WEIGHT, XQuery(make_term(kWordLayout, term.form)),
                         kFormBonusScale);
  }
  void operator()(const CompoundQuery& compound) {
    for (const Query& bonus : compound.bonus) {
      bonuses.emplace_back(XQuery::OP_SCALE_WEIGHT, to_xapian(bonus, database), kNearBonusScale);
    }
    for (const Query& part : compound.must) collect(part);
    for (const Query& part : compound.may) collect(part);
  }
  template <typename Other>
  void operator()(const Other&) {}
};

}  // namespace

Xapian::Query to_xapian(const Query& query, const Xapian::Database& database) {
  return std::visit(Translator{database}, query.node);
}

Xapian::Query bonus_to_xapian(const Query& query, const Xapian::Database& database) {
  BonusCollector collector{database};
  collector.collect(query);
  return {XQuery::OP_OR, collector.bonuses.begin(), collector.bonuses.end()};
}

}  // namespace akhbar
