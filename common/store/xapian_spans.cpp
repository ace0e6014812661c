#include "common/store/xapian_spans.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/store/schema.h"

namespace akhbar {
namespace {

using Position = Xapian::termpos;

// A stretch of the text that a side is, from its first word to its last.
struct Span {
  Position first = 0;
  Position last = 0;
  bool operator==(const Span&) const = default;
  bool operator<(const Span& other) const {
    return first != other.first ? first < other.first : last < other.last;
  }
};

using Spans = std::vector<Span>;

// The words between two that do not overlap, and one.
Position distance_of(const Span& before, const Span& after) { return after.first - before.last; }

bool are_near(const Span& left, const Span& right, const ProximityQuery& asked) {
  if (left.last < right.first) return distance_of(left, right) <= asked.distance;
  if (asked.nearness == Nearness::before || right.last >= left.first) return false;
  return distance_of(right, left) <= asked.distance;
}

/// The spans of queries in one document.
class DocumentSpans {
 public:
  DocumentSpans(const Xapian::Database& database, Xapian::docid document)
      : database_(database), document_(document) {}

  Spans of(const Query& query) {
    return std::visit([this](const auto& node) { return of_node(node); }, query.node);
  }

  Spans of_node(const ProximityQuery& proximity) {
    const Spans left = of(proximity.sides[0]);
    const Spans right = of(proximity.sides[1]);
    Spans spans;
    for (const Span& one : left) {
      const auto is_near = [&](const Span& other) { return are_near(one, other, proximity); };
      if (proximity.nearness == Nearness::not_near) {
        if (std::ranges::none_of(right, is_near)) spans.push_back(one);
        continue;
      }
      for (const Span& other : right) {
        if (is_near(other)) {
          spans.push_back({std::min(one.first, other.first), std::max(one.last, other.last)});
        }
      }
    }
    return in_order(std::move(spans));
  }

 private:
  static Spans in_order(Spans spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
  }

  const std::vector<Position>& positions(Field field, const std::string& term) {
    const auto [found, is_new] = positions_.try_emplace(make_term(layout_of(field), term));
    if (is_new) {
      found->second.assign(database_.positionlist_begin(document_, found->first),
                           database_.positionlist_end(document_, found->first));
    }
    return found->second;
  }

  Spans of_node(const TermQuery& term) {
    Spans spans;
    for (const Position at : positions(term.field, term.term)) spans.push_back({at, at});
    return spans;
  }

  Spans of_node(const PhraseQuery& phrase) {
    Spans spans;
    for (const Position first : positions(phrase.field, phrase.terms.front())) {
      Position last = first;
      bool is_whole = true;
      // The earliest next word leaves most room for those after it.
      for (std::size_t i = 1; is_whole && i < phrase.terms.size(); ++i) {
        const std::vector<Position>& next = positions(phrase.field, phrase.terms[i]);
        const auto at = std::ranges::upper_bound(next, last);
        is_whole = at != next.end();
        if (is_whole) last = *at;
      }
      if (is_whole && last - first < phrase.terms.size() + phrase.slop) {
        spans.push_back({first, last});
      }
    }
    return spans;
  }

  Spans of_any(const std::vector<Query>& queries) {
    Spans spans;
    for (const Query& query : queries) {
      const Spans more = of(query);
      spans.insert(spans.end(), more.begin(), more.end());
    }
    return in_order(std::move(spans));
  }

  Spans of_node(const EitherQuery& either) { return of_any(either.ways); }
  Spans of_node(const WeightedQuery& weighted) { return of(weighted.query.front()); }
  Spans of_node(const CompoundQuery& compound) {
    return of_any(compound.must.empty() ? compound.may : compound.must);
  }

  template <typename WithoutPositions>
  Spans of_node(const WithoutPositions&) {
    return {};
  }

  const Xapian::Database& database_;
  Xapian::docid document_;
  std::map<std::string, std::vector<Position>> positions_;
};

}  // namespace

std::vector<Xapian::docid> documents_where(const Xapian::Database& database,
                                           const ProximityQuery& proximity,
                                           const Xapian::Query& superset) {
  Xapian::Enquire enquire(database);
  enquire.set_query(superset);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet candidates = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> documents;
  for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate) {
    if (!DocumentSpans(database, *candidate).of_node(proximity).empty()) {
      documents.push_back(*candidate);
    }
  }
  std::ranges::sort(documents);
  return documents;
}

}  // namespace akhbar
