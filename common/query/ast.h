#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "common/query/field.h"
#include "common/query/reach.h"

namespace akhbar {

/// Where a part of a query stood: the number of its first character, from 1. Two parts that differ
/// only in it mean the same, so it never counts in a comparison.
struct Column {
  std::size_t value = 0;
  bool operator==(const Column&) const { return true; }
};

/// A word as typed, also with "*" and "?" in it; `field` is text, title or lead.
struct Word {
  Field field = Field::text;
  std::string text;
  bool is_exact = false;  // wanted in this form: =a
  unsigned edits = 0;     // how many letters may differ: a~2
  double weight = 1;      // what its score is multiplied by
  Column column;
  bool operator==(const Word&) const = default;
};

/// What stood between quotes, without them; `field` is text, title or lead.
struct Quoted {
  Field field = Field::text;
  std::string text;
  unsigned slop = 0;      // how many other words may stand between its words
  bool is_exact = false;  // its words are wanted in these forms: ="a b"
  double weight = 1;
  Column column;
  bool operator==(const Quoted&) const = default;
};

/// `source:IRNA`, `date:1399..1400`: the value as typed, without its quotes.
struct Filter {
  Field field = Field::source;
  std::string value;
  Column column;
  bool operator==(const Filter&) const = default;
};

struct Ast;
struct Clause;

/// `a NEAR/5 b`, `a w/s b`
struct Proximity {
  Reach reach;
  std::vector<Ast> sides;  // two
  Column column;
  bool operator==(const Proximity&) const;
};

/// `atleast3 a`: what `of` (one) names stands at least `count` times in headline and body.
struct AtLeast {
  unsigned count = 1;
  std::vector<Ast> of;
  Column column;
  bool operator==(const AtLeast&) const;
};

/// `2 of (a b c)`: at least `count` of the parts.
struct Quorum {
  unsigned count = 1;
  std::vector<Ast> of;
  Column column;
  bool operator==(const Quorum&) const;
};

/// Clauses side by side. With a `must` clause that is no filter, the `may` clauses only add to the
/// rank; without one a hit has at least one of them. A filter restricts the group it stands in, and
/// so does a subgroup of nothing but filters.
struct Group {
  std::vector<Clause> clauses;
  bool operator==(const Group&) const;
};

/// What was typed, with nothing known yet of terms or of the index.
struct Ast {
  std::variant<Word, Quoted, Filter, Proximity, AtLeast, Quorum, Group> node;
  bool operator==(const Ast&) const = default;
};

enum class Occurrence { may, must, must_not };

struct Clause {
  Occurrence occurrence = Occurrence::may;
  Ast ast;
  bool operator==(const Clause&) const = default;
};

/// The canonical spelling, which parses to the same Ast again (unless it is longer than a query may
/// be): `a AND NOT b` is `+a -b`.
std::string to_string(const Group& root);

}  // namespace akhbar
