#include "common/store/xapian_query.h"

#include <variant>
#include <vector>

#include "common/store/date_terms.h"
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

void collect_bonuses(const Query& query, std::vector<XQuery>& bonuses) {
  const auto* compound = std::get_if<CompoundQuery>(&query.node);
  if (compound == nullptr) return;
  for (const Query& bonus : compound->bonus) bonuses.push_back(to_xapian(bonus));
  for (const Query& part : compound->must) collect_bonuses(part, bonuses);
  for (const Query& part : compound->may) collect_bonuses(part, bonuses);
}

}  // namespace

Xapian::Query to_xapian(const Query& query) { return std::visit(Translator{}, query.node); }

Xapian::Query bonus_to_xapian(const Query& query) {
  std::vector<XQuery> bonuses;
  collect_bonuses(query, bonuses);
  return {XQuery::OP_OR, bonuses.begin(), bonuses.end()};
}

}  // namespace akhbar
