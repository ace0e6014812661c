#include "common/store/xapian_spans.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "common/store/xapian_document_places.h"
#include "common/store/xapian_lookup.h"

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

bool ends_before(const Span& a, const Span& b) { return a.last < b.last; }

/// Finds the spans that are near others, each with one look into an ordered list.
class Neighbours {
 public:
  /// `spans` are in their order. Where `reach` is a part of the text, `part_at` says which one a
  /// position is in.
  Neighbours(const Spans& spans, const Reach& reach,
             const std::function<std::size_t(Position)>& part_at)
      : by_first_(spans), reach_(reach), part_at_(part_at) {
    if (reach.within != Within::words) {
      std::erase_if(by_first_, [&](const Span& span) { return !is_in_one_part(span); });
      for (const Span& span : by_first_) parts_.push_back(part_at(span.first));
    } else if (reach.nearness != Nearness::before) {
      by_last_ = spans;
      std::ranges::stable_sort(by_last_, ends_before);
    }
  }

  /// Calls `visit` for each span that is near `one` until it says false.
  template <typename Visit>
  void visit_near(const Span& one, Visit visit) const {
    if (reach_.within != Within::words) {
      if (!is_in_one_part(one)) return;
      const auto [first, last] =
          std::equal_range(parts_.begin(), parts_.end(), part_at_(one.first));
      for (auto part = first; part != last; ++part) {
        if (!visit(by_first_[static_cast<std::size_t>(part - parts_.begin())])) return;
      }
      return;
    }
    const auto behind = std::ranges::upper_bound(by_first_, one.last, {}, &Span::first);
    for (auto other = behind; other != by_first_.end(); ++other) {
      if (other->first - one.last > reach_.distance) break;
      if (!visit(*other)) return;
    }
    const Position least = one.first > reach_.distance ? one.first - reach_.distance : 0;
    const auto before = std::ranges::lower_bound(by_last_, least, {}, &Span::last);
    for (auto other = before; other != by_last_.end() && other->last < one.first; ++other) {
      if (!visit(*other)) return;
    }
  }

 private:
  bool is_in_one_part(const Span& span) const {
    return part_at_(span.first) == part_at_(span.last);
  }

  Spans by_first_;
  Spans by_last_;                   // empty where the order counts
  std::vector<std::size_t> parts_;  // of by_first_
  const Reach& reach_;
  const std::function<std::size_t(Position)>& part_at_;
};

/// The spans of queries in one document.
class DocumentSpans {
 public:
  explicit DocumentSpans(DocumentPlaces places) : places_(std::move(places)) {}

  bool any_of(const Query& query) {
    const auto* proximity = std::get_if<ProximityQuery>(&query.node);
    return !(proximity != nullptr ? near_spans(*proximity, true) : of(query)).empty();
  }

 private:
  Spans of(const Query& query) {
    return std::visit([this](const auto& node) { return of_node(node); }, query.node);
  }

  static Spans in_order(Spans spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
  }

  static Spans words_at(std::span<const Position> positions) {
    Spans spans;
    spans.reserve(positions.size());
    for (const Position at : positions) spans.push_back({at, at});
    return spans;
  }

  Spans of_node(const TermQuery& term) {
    if (!term.is_exact) return words_at(places_.of_term(term.field, term.term));
    return words_at(places_.of_forms(term.field, {{term.term, term.form}}));
  }

  Spans of_node(const FormsQuery& forms) {
    return words_at(places_.of_forms(forms.field, forms.forms));
  }

  Spans of_node(const PhraseQuery& phrase) {
    std::vector<Positions> words;
    for (const WordForm& word : phrase.words) {
      if (phrase.is_exact) {
        words.push_back(places_.of_forms(phrase.field, {word}));
      } else {
        const std::span<const Position> all = places_.of_term(phrase.field, word.term);
        words.emplace_back(all.begin(), all.end());
      }
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

  Spans of_node(const ProximityQuery& proximity) { return near_spans(proximity, false); }

  // All of them, or just the first that is found.
  Spans near_spans(const ProximityQuery& proximity, bool one_is_enough) {
    const Spans left = of(proximity.sides[0]);
    if (left.empty()) return {};
    const bool is_excluding = proximity.reach.nearness == Nearness::not_near;
    const std::function<std::size_t(Position)> part_at = [&](Position at) {
      return proximity.reach.within == Within::sentence ? places_.sentence_at(at)
                                                        : places_.paragraph_at(at);
    };
    const Neighbours right(of(proximity.sides[1]), proximity.reach, part_at);
    Spans spans;
    for (const Span& one : left) {
      bool has_neighbour = false;
      right.visit_near(one, [&](const Span& other) {
        has_neighbour = true;
        if (is_excluding) return false;
        spans.push_back({std::min(one.first, other.first), std::max(one.last, other.last)});
        return !one_is_enough;
      });
      if (is_excluding && !has_neighbour) spans.push_back(one);
      if (one_is_enough && !spans.empty()) return spans;
    }
    return in_order(std::move(spans));
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

  Spans of_node(const ConceptQuery& concept_query) {
    return words_at(places_.of_term(Field::concept_name, concept_query.id));
  }
  Spans of_node(const EitherQuery& either) { return of_any(either.ways); }
  Spans of_node(const SynonymsQuery& synonyms) { return of_any(synonyms.ways); }
  Spans of_node(const ExpandedQuery& expanded) {
    std::vector<Query> ways = expanded.typed;
    for (const Expansion& expansion : expanded.also) ways.push_back(expansion.query.front());
    return of_any(ways);
  }
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
  std::vector<Xapian::docid> documents(candidates.begin(), candidates.end());
  std::ranges::sort(documents);
  const FormCounts forms(places.database, query, documents);
  PositionColumns columns(places.database, documents);
  std::vector<Xapian::docid> found;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::function<std::vector<PlacedForm>()> read_forms = [&] {
      return places.form_places(article_of(places.database.get_document(documents[i])));
    };
    if (DocumentSpans({columns, i, forms.of_document(i), read_forms}).any_of(query)) {
      found.push_back(documents[i]);
    }
  }
  return found;
}

}  // namespace akhbar
