#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/calendar/date_range.h"
#include "common/lexicon/names.h"
#include "common/query/ast.h"
#include "common/query/field.h"

namespace akhbar {

/// A word: its term, which it shares with its inflections, and its form as written, folded only.
struct WordForm {
  std::string term;
  std::string form;
  bool operator==(const WordForm&) const = default;
};

/// Articles that have `term`; `field` is text, title or lead. Those that have it in the form `form`
/// (empty if none is meant) rank above the others; with `is_exact` the others are no hits.
struct TermQuery {
  Field field = Field::text;
  std::string term;
  std::string form;
  bool is_exact = false;
  Column column;
  bool operator==(const TermQuery&) const = default;
};

/// Articles that have `words` (two or more) in this order with at most `slop` other words between
/// them in all; with `is_exact` in these forms.
struct PhraseQuery {
  Field field = Field::text;
  std::vector<WordForm> words;
  unsigned slop = 0;
  bool is_exact = false;
  Column column;
  bool operator==(const PhraseQuery&) const = default;
};

/// A term of headline and body, or a concept.
struct PlacedTerm {
  Field field = Field::text;
  std::string term;
  bool operator==(const PlacedTerm&) const = default;
};

/// Articles that have one of each of `sides`, in any order, within `window` words in a row.
struct NearQuery {
  std::vector<std::vector<PlacedTerm>> sides;
  unsigned window = 2;
  bool operator==(const NearQuery&) const = default;
};

/// Articles that have a word in one of several forms: those that are like `asked`, where "*" stands
/// for any number of characters and "?" for one, or, where `edits` is not 0, those that differ from
/// it by at most so many letters. `forms` are those of the index, once they are looked up.
struct FormsQuery {
  Field field = Field::text;
  std::string asked;
  unsigned edits = 0;
  std::vector<WordForm> forms;
  Column column;
  bool operator==(const FormsQuery&) const = default;
};

/// Articles that name the concept `id` by any of its `names`.
struct ConceptQuery {
  std::string id;
  std::vector<WrittenName> names;
  Column column;
  bool operator==(const ConceptQuery&) const = default;
};

/// Articles whose `field`, folded, is `value` (FieldKind::filter) or has the word `value`
/// (FieldKind::word_filter).
struct ValueQuery {
  Field field = Field::source;
  std::string value;
  Column column;
  bool operator==(const ValueQuery&) const = default;
};

/// Articles that were published in `range`; undated ones were not.
struct DaysQuery {
  DateRange range;
  bool operator==(const DaysQuery&) const = default;
};

/// Articles without a date.
struct UndatedQuery {
  bool operator==(const UndatedQuery&) const = default;
};

/// Every article.
struct AllQuery {
  bool operator==(const AllQuery&) const = default;
};

/// No article: what is left of a query that named no word.
struct NoQuery {
  bool operator==(const NoQuery&) const = default;
};

struct Query;

/// Articles that one of `ways` finds, which are spellings of one thing: the best one counts.
struct EitherQuery {
  std::vector<Query> ways;
  bool operator==(const EitherQuery&) const;
};

/// Articles that one of `ways` finds, as if all of them were one word.
struct SynonymsQuery {
  std::vector<Query> ways;
  bool operator==(const SynonymsQuery&) const;
};

/// How something that was not typed belongs to what was.
enum class Relation { same_concept, synonym, translation };

/// "concept", "synonym", "translation".
std::string_view name_of(Relation relation);

/// What is searched also.
struct Expansion {
  Relation relation = Relation::synonym;
  std::vector<std::string> shown;  // for people: some names of a concept, or each of several words
  std::vector<Query> query;        // one: a concept, or SynonymsQuery with a way for each word
  double share = 0;  // of the way from its relation's weight to that of what was typed
  bool operator==(const Expansion&) const;
};

/// Articles that `typed` (one) or an expansion of it finds: the best way counts, those that were
/// not typed at a lower weight.
struct ExpandedQuery {
  std::string text;  // as typed, folded
  std::vector<Query> typed;
  std::vector<Expansion> also;
  Column column;
  bool operator==(const ExpandedQuery&) const;
};

/// Articles in which `sides` (two: words, phrases, or any of several) stand as `reach` says.
struct ProximityQuery {
  Reach reach;
  std::vector<Query> sides;
  bool operator==(const ProximityQuery&) const;
};

/// Articles in which `of` (one: as the sides of a ProximityQuery) stands at least `count` times.
struct AtLeastQuery {
  unsigned count = 1;
  std::vector<Query> of;
  bool operator==(const AtLeastQuery&) const;
};

/// Articles that at least `count` of `of` find.
struct QuorumQuery {
  unsigned count = 1;
  std::vector<Query> of;
  bool operator==(const QuorumQuery&) const;
};

/// What `query` (one) finds, its score multiplied by `weight`.
struct WeightedQuery {
  double weight = 1;
  std::vector<Query> query;
  bool operator==(const WeightedQuery&) const;
};

/// A hit passes every `must` and every `filters`, none of `must_not`, and, where there is no
/// `must`, at least one of `may`. Filters give no score. `bonus` adds to the score of what is a hit
/// anyway.
struct CompoundQuery {
  std::vector<Query> must;
  std::vector<Query> may;
  std::vector<Query> must_not;
  std::vector<Query> filters;
  std::vector<Query> bonus;
  bool operator==(const CompoundQuery&) const;
};

/// What a query means: terms of the index, and nothing of how it was typed.
struct Query {
  std::variant<NoQuery, AllQuery, TermQuery, PhraseQuery, NearQuery, FormsQuery, ConceptQuery,
               ValueQuery, DaysQuery, UndatedQuery, EitherQuery, SynonymsQuery, ExpandedQuery,
               ProximityQuery, AtLeastQuery, QuorumQuery, WeightedQuery, CompoundQuery>
      node;
  bool operator==(const Query&) const = default;
};

/// The queries that `query` is made of, one level down, bonuses aside.
std::vector<const Query*> parts_of(const Query& query);
std::vector<Query*> parts_of(Query& query);

/// `oil "non oil" title:steel (#source:irna) -gas`, for golden tables and --verbose.
std::string to_string(const Query& query);

}  // namespace akhbar
