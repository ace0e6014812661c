#include "common/store/xapian_spans.h"

#include <algorithm>
#include <utility>

#include "common/store/xapian_document_places.h"

namespace akhbar {
namespace {

using Position = DocumentPlaces::Position;
using Positions = DocumentPlaces::Positions;

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

/// The spans of queries in one document.
class DocumentSpans {
 public:
  DocumentSpans(const PlaceReader& places, Xapian::docid document)
      : places_(places.database, document, places.form_places) {}

  Spans of(const Query& query) {
    return std::visit([this](const auto& node) { return of_node(node); }, query.node);
  }

 private:
  static Spans in_order(Spans spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
  }

  static Spans words_at(const Positions& positions) {
    Spans spans;
    spans.reserve(positions.size());
    for (const Position at : positions) spans.push_back({at, at});
    return spans;
  }

  Spans of_node(const TermQuery& term) {
    return words_at(term.is_exact ? places_.of_forms(term.field, {{term.term, term.form}})
                                  : places_.of_term(term.field, term.term));
  }

  Spans of_node(const FormsQuery& forms) {
    return words_at(places_.of_forms(forms.field, forms.forms));
  }

  Spans of_node(const PhraseQuery& phrase) {
    std::vector<Positions> words;
    for (const WordForm& word : phrase.words) {
      words.push_back(phrase.is_exact ? places_.of_forms(phrase.field, {word})
                                      : places_.of_term(phrase.field, word.term));
      if (words.back().empty()) return {};
    }
    Spans spans;
    for (const Position first : words.front()) {
      Position last = first;
      bool is_whole = true;
      // The earliest next word leaves most room for those after it.
      for (std::size_t i = 1; is_whole && i < words.size(); ++i) {
        const auto at = std::ranges::upper_bound(words[i], last);
        is_whole = at != words[i].end();
        if (is_whole) last = *at;
      }
      if (is_whole && last - first < words.size() + phrase.slop) spans.push_back({first, last});
    }
    return spans;
  }

  Spans of_node(const ProximityQuery& proximity) {
    const Spans left = of(proximity.sides[0]);
    if (left.empty()) return {};
    const Spans right = of(proximity.sides[1]);
    Spans spans;
    for (const Span& one : left) {
      const auto is_near = [&](const Span& other) { return are_near(one, other, proximity.reach); };
      if (proximity.reach.nearness == Nearness::not_near) {
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

  bool are_near(const Span& left, const Span& right, const Reach& reach) {
    const auto number_of = [&](Position at) {
      return reach.within == Within::sentence ? places_.sentence_at(at) : places_.paragraph_at(at);
    };
    if (reach.within != Within::words) {
      const auto first = number_of(std::min(left.first, right.first));
      return first == number_of(std::max(left.last, right.last));
    }
    if (left.last < right.first) return distance_of(left, right) <= reach.distance;
    if (reach.nearness == Nearness::before || right.last >= left.first) return false;
    return distance_of(right, left) <= reach.distance;
  }

  // A compound is one word and several at the same place, which is one occurrence.
  Spans of_node(const AtLeastQuery& at_least) {
    Spans spans = of(at_least.of.front());
    Spans apart = spans;
    const auto begin_together = [](const Span& a, const Span& b) { return a.first == b.first; };
    apart.erase(std::unique(apart.begin(), apart.end(), begin_together), apart.end());
    return apart.size() < at_least.count ? Spans() : spans;
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

  template <typename WithoutPlaces>
  Spans of_node(const WithoutPlaces&) {
    return {};
  }

  DocumentPlaces places_;
};

}  // namespace

std::vector<Xapian::docid> documents_where(const PlaceReader& places, const Query& query,
                                           const Xapian::Query& superset) {
  Xapian::Enquire enquire(places.database);
  enquire.set_query(superset);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet candidates = enquire.get_mset(0, places.database.get_doccount());
  std::vector<Xapian::docid> documents;
  for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate) {
    if (!DocumentSpans(places, *candidate).of(query).empty()) documents.push_back(*candidate);
  }
  std::ranges::sort(documents);
  return documents;
}

}  // namespace akhbar
