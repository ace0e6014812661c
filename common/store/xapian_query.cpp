#include "common/store/xapian_query.h"

#include <variant>
#include <vector>

#include "common/store/date_terms.h"
#include "common/store/ranking.h"
#include "common/store/schema.h"

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
                      static_cast<unsigned>(phrase.terms.size()));
  }
  XQuery operator()(const NearQuery& near) const {
    return positional(XQuery::OP_NEAR, near.field, near.terms, near.window);
  }
  XQuery operator()(const FormQuery& form) const {
    return XQuery(make_term(kWordLayout, form.form));
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
                     Translator{false}.joined(XQuery::OP_AND, compound.filters));
    }
    if (!compound.must_not.empty()) {
      query = XQuery(XQuery::OP_AND_NOT, query,
                     Translator{false}.joined(XQuery::OP_OR, compound.must_not));
    }
    return query;
  }
};

struct BonusCollector {
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
      bonuses.emplace_back(XQuery::OP_SCALE_WEIGHT, to_xapian(bonus), kNearBonusScale);
    }
    for (const Query& part : compound.must) collect(part);
    for (const Query& part : compound.may) collect(part);
  }
  template <typename Other>
  void operator()(const Other&) {}
};

}  // namespace

Xapian::Query to_xapian(const Query& query) { return std::visit(Translator{}, query.node); }

Xapian::Query bonus_to_xapian(const Query& query) {
  BonusCollector collector;
  collector.collect(query);
  return {XQuery::OP_OR, collector.bonuses.begin(), collector.bonuses.end()};
}

}  // namespace akhbar
