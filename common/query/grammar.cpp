#include "common/query/grammar.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/query/ast_checks.h"
#include "common/query/operators.h"

namespace akhbar {
namespace {

/// What AND joined, or a single clause.
struct Operand {
  std::vector<Clause> clauses;
  std::size_t column = 1;
};

/// Field::text stands for all words that are ranked.
void add_fields(const Ast& ast, std::set<Field>& fields) {
  if (const auto* group = std::get_if<Group>(&ast.node)) {
    for (const Clause& clause : group->clauses) add_fields(clause.ast, fields);
  } else if (const auto* filter = std::get_if<Filter>(&ast.node)) {
    fields.insert(filter->field);
  } else {
    fields.insert(Field::text);
  }
}

class Grammar {
 public:
  explicit Grammar(LexedQuery lexed)
      : lexemes_(std::move(lexed.lexemes)), issues_(std::move(lexed.issues)) {}

  ParsedQuery read() {
    Group root = sequence(Field::text, 0);
    return {std::move(root), std::move(issues_)};
  }

 private:
  bool is_at(LexemeKind kind) const { return at_ < lexemes_.size() && lexemes_[at_].kind == kind; }

  bool is_joiner(std::size_t i) const {
    if (i >= lexemes_.size()) return false;
    const LexemeKind kind = lexemes_[i].kind;
    return kind == LexemeKind::both || kind == LexemeKind::either || kind == LexemeKind::proximity;
  }

  bool starts_operand(std::size_t i) const {
    return i < lexemes_.size() && lexemes_[i].kind != LexemeKind::close && !is_joiner(i);
  }

  void tell(std::size_t column, Severity severity, std::string message) {
    issues_.push_back({column, severity, std::move(message)});
  }

  /// Drops the operator that is next, since it has nothing to its `side`.
  void drop_joiner(const std::string& side) {
    const Lexeme& joiner = lexemes_[at_++];
    tell(joiner.column, Severity::repaired,
         '"' + joiner.text + "\" has nothing to its " + side + " and is ignored");
  }

  /// Everything up to the closing bracket or the end.
  Group sequence(Field field, std::size_t depth) {
    Group group;
    std::vector<Operand> chain;  // what OR joins
    while (at_ < lexemes_.size() && !is_at(LexemeKind::close)) {
      if (is_joiner(at_)) {
        drop_joiner("left");
        continue;
      }
      Operand operand = conjunction(field, depth);
      if (!operand.clauses.empty()) chain.push_back(std::move(operand));
      if (is_at(LexemeKind::either)) {
        ++at_;
        continue;
      }
      add_alternatives(std::move(chain), group);
      chain.clear();
    }
    return group;
  }

  void add_alternatives(std::vector<Operand> chain, Group& group) {
    tell_filters_beside_or(chain);
    const bool is_first_of_group = group.clauses.empty();
    for (std::size_t i = 0; i < chain.size(); ++i) {
      std::vector<Clause>& clauses = chain[i].clauses;
      const bool excludes = only_excludes(clauses);
      // In "a NOT b OR c" the NOT takes away from what stands before it.
      const bool is_alternative = chain.size() > 1 && (i > 0 || is_first_of_group);
      if (excludes ? !is_alternative : clauses.size() == 1) {
        std::ranges::move(clauses, std::back_inserter(group.clauses));
        continue;
      }
      // Not from a temporary: optimizing, GCC 12 takes what it does not hold for uninitialized.
      group.clauses.emplace_back().ast.node.emplace<Group>().clauses = std::move(clauses);
    }
  }

  void tell_filters_beside_or(const std::vector<Operand>& chain) {
    std::set<Field> all;
    std::optional<std::size_t> column;
    for (const Operand& operand : chain) {
      std::set<Field> fields;
      for (const Clause& clause : operand.clauses) add_fields(clause.ast, fields);
      const bool restricts = !fields.contains(Field::text) && !only_excludes(operand.clauses);
      if (restricts && !column) column = operand.column;
      all.merge(fields);
    }
    if (chain.size() < 2 || all.size() < 2 || !column) return;
    tell(*column, Severity::warning,
         "a filter restricts all that stands beside it, also beside OR");
  }

  Operand conjunction(Field field, std::size_t depth) {
    Operand joined;
    joined.column = lexemes_[at_].column;
    for (;;) {
      if (std::optional<Clause> clause = near_operands(field, depth)) {
        joined.clauses.push_back(std::move(*clause));
      }
      while (is_joiner(at_) && !starts_operand(at_ + 1)) drop_joiner("right");
      if (!is_at(LexemeKind::both)) break;
      ++at_;
    }
    if (joined.clauses.size() > 1) {
      for (Clause& clause : joined.clauses) {
        if (clause.occurrence == Occurrence::may) clause.occurrence = Occurrence::must;
      }
    }
    return joined;
  }

  bool is_at_proximity() const {
    const std::size_t i = is_at(LexemeKind::must_not) ? at_ + 1 : at_;
    return i < lexemes_.size() && lexemes_[i].kind == LexemeKind::proximity;
  }

  std::optional<Clause> near_operands(Field field, std::size_t depth) {
    std::optional<Clause> left = signed_operand(field, depth);
    while (is_at_proximity()) {
      const bool is_excluding = is_at(LexemeKind::must_not);
      if (is_excluding) ++at_;
      if (!starts_operand(at_ + 1)) {
        drop_joiner("right");
        continue;
      }
      const Lexeme& lexeme = lexemes_[at_++];
      Proximity proximity{lexeme.reach, {}, {lexeme.column}};
      if (is_excluding) exclude(proximity);
      std::optional<Clause> right = signed_operand(field, depth);
      if (!left || !right) {
        tell(proximity.column.value, Severity::repaired,
             '"' + to_string(proximity.reach) + "\" needs something on both sides and is ignored");
        if (!left) left = std::move(right);
      } else {
        left = together(std::move(*left), std::move(*right), std::move(proximity));
      }
    }
    return left;
  }

  void exclude(Proximity& proximity) {
    if (proximity.reach.nearness == Nearness::before) {
      tell(proximity.column.value, Severity::repaired,
           "NOT goes with NEAR, in either order; PRE is read as NEAR");
    }
    proximity.reach.nearness = Nearness::not_near;
  }

  Clause together(Clause left, Clause right, Proximity proximity) {
    const std::size_t column = proximity.column.value;
    if (left.occurrence != Occurrence::may) {
      tell(column, Severity::repaired,
           "the sign before " + to_string(proximity.reach) +
               " is read as that of both sides together");
    }
    if (right.occurrence == Occurrence::must_not) {
      const std::string typed = to_string(proximity.reach);
      proximity.reach.nearness = Nearness::not_near;
      tell(column, Severity::repaired,
           "an exclusion behind " + typed + " is read as " + to_string(proximity.reach));
    } else if (right.occurrence == Occurrence::must) {
      tell(column, Severity::repaired,
           "a \"+\" behind " + to_string(proximity.reach) + " is ignored");
    }
    if (!has_positions(left.ast) || !has_positions(right.ast)) {
      tell(column, Severity::repaired,
           to_string(proximity.reach) +
               " takes words, phrases and alternatives of these; read as " +
               (proximity.reach.nearness == Nearness::not_near ? "AND NOT" : "AND"));
      const Occurrence kept =
          proximity.reach.nearness == Nearness::not_near ? Occurrence::must_not : Occurrence::must;
      Group both;
      both.clauses.push_back({Occurrence::must, std::move(left.ast)});
      both.clauses.push_back({kept, std::move(right.ast)});
      return {left.occurrence, {std::move(both)}};
    }
    proximity.sides.push_back(std::move(left.ast));
    proximity.sides.push_back(std::move(right.ast));
    return {left.occurrence, {std::move(proximity)}};
  }

  static bool has_positions(const Ast& ast) {
    if (std::holds_alternative<Filter>(ast.node) || std::holds_alternative<AtLeast>(ast.node) ||
        std::holds_alternative<Quorum>(ast.node)) {
      return false;
    }
    const auto* group = std::get_if<Group>(&ast.node);
    return group == nullptr || std::ranges::all_of(group->clauses, [](const Clause& clause) {
             return clause.occurrence == Occurrence::may && has_positions(clause.ast);
           });
  }

  std::optional<Clause> signed_operand(Field field, std::size_t depth) {
    const std::size_t first = at_;
    std::size_t musts = 0;
    std::size_t must_nots = 0;
    for (;; ++at_) {
      if (is_at(LexemeKind::must)) {
        ++musts;
      } else if (is_at(LexemeKind::must_not)) {
        ++must_nots;
      } else {
        break;
      }
    }
    if (!starts_operand(at_)) {
      tell(lexemes_[first].column, Severity::repaired,
           '"' + lexemes_[first].text + "\" has nothing to apply to and is ignored");
      return std::nullopt;
    }
    tell_repeated_signs(lexemes_[first].column, musts, must_nots);
    std::optional<Ast> ast = operand(field, depth);
    if (!ast) return std::nullopt;
    if (must_nots > 0) return Clause{Occurrence::must_not, std::move(*ast)};
    return Clause{musts > 0 ? Occurrence::must : Occurrence::may, std::move(*ast)};
  }

  void tell_repeated_signs(std::size_t column, std::size_t musts, std::size_t must_nots) {
    if (musts > 0 && must_nots > 0) {
      tell(column, Severity::repaired, "\"+\" and \"-\" contradict each other; read as \"-\"");
    } else if (must_nots > 1) {
      tell(column, Severity::repaired, "two exclusions in a row are read as one");
    } else if (musts > 1) {
      tell(column, Severity::repaired, "two \"+\" in a row are read as one");
    }
  }

  std::optional<Ast> operand(Field field, std::size_t depth) {
    const std::size_t column = lexemes_[at_].column;
    if (is_at(LexemeKind::at_least)) return at_least(field, depth);
    if (is_at_quorum()) return quorum(field, depth);
    if (is_at(LexemeKind::field)) field = lexemes_[at_++].field;
    return is_at(LexemeKind::open) ? brackets(field, depth) : leaf(field, column);
  }

  std::optional<Ast> at_least(Field field, std::size_t depth) {
    const Lexeme& lexeme = lexemes_[at_++];
    if (!starts_operand(at_) || is_sign(at_)) {
      tell(lexeme.column, Severity::repaired,
           '"' + lexeme.text + "\" has nothing to count and is ignored");
      return std::nullopt;
    }
    std::optional<Ast> of = operand(field, depth);
    if (!of || has_positions(*of)) {
      if (!of) return std::nullopt;
      AtLeast counted{lexeme.number, {}, {lexeme.column}};
      counted.of.push_back(std::move(*of));
      return Ast{std::move(counted)};
    }
    tell(lexeme.column, Severity::repaired,
         '"' + lexeme.text + "\" counts words, phrases and alternatives of these; ignored here");
    return of;
  }

  bool is_sign(std::size_t i) const {
    return lexemes_[i].kind == LexemeKind::must || lexemes_[i].kind == LexemeKind::must_not;
  }

  bool is_plain_word(std::size_t i) const {
    const Lexeme& lexeme = lexemes_[i];
    return lexeme.kind == LexemeKind::word && lexeme.weight == 1 && lexeme.number == 0 &&
           !lexeme.is_exact;
  }

  bool is_at_quorum() const {
    return at_ + 2 < lexemes_.size() && is_plain_word(at_) && is_plain_word(at_ + 1) &&
           lexemes_[at_ + 2].kind == LexemeKind::open && is_quorum_number(lexemes_[at_].text) &&
           lexemes_[at_ + 1].text == kQuorumWord;
  }

  std::optional<Ast> quorum(Field field, std::size_t depth) {
    const Lexeme& number = lexemes_[at_];
    Quorum quorum{static_cast<unsigned>(std::stoul(number.text)), {}, {number.column}};
    at_ += 2;
    if (depth == kMaxDepth) {
      issues_.push_back(too_deep(number.column));
      skip_brackets();
      return std::nullopt;
    }
    ++at_;
    Group parts = sequence(field, depth + 1);
    if (is_at(LexemeKind::close)) ++at_;
    bool has_sign = false;
    for (Clause& part : parts.clauses) {
      has_sign |= part.occurrence != Occurrence::may;
      quorum.of.push_back(std::move(part.ast));
    }
    if (has_sign) {
      tell(number.column, Severity::repaired,
           "+ and - have no meaning among the parts of \"" + number.text +
               " of (…)\" and are dropped");
    }
    if (quorum.of.empty()) return std::nullopt;
    const auto most = static_cast<unsigned>(quorum.of.size());
    const unsigned count = std::clamp(quorum.count, 1U, most);
    if (count != quorum.count) {
      tell(number.column, Severity::repaired,
           "there are " + std::to_string(most) + " parts to choose from; read as " +
               std::to_string(count) + " of them");
    }
    quorum.count = count;
    return Ast{std::move(quorum)};
  }

  std::optional<Ast> brackets(Field field, std::size_t depth) {
    if (depth == kMaxDepth) {
      issues_.push_back(too_deep(lexemes_[at_].column));
      skip_brackets();
      return std::nullopt;
    }
    ++at_;
    Group group = sequence(field, depth + 1);
    if (is_at(LexemeKind::close)) ++at_;
    return collapsed(std::move(group));
  }

  void skip_brackets() {
    std::size_t open = 0;
    do {
      if (is_at(LexemeKind::open)) ++open;
      if (is_at(LexemeKind::close)) --open;
      ++at_;
    } while (open > 0 && at_ < lexemes_.size());
  }

  std::optional<Ast> leaf(Field field, std::size_t column) {
    Lexeme& lexeme = lexemes_[at_++];
    if (lexeme.text.empty()) return std::nullopt;
    if (++leaves_ > kMaxLeaves) {
      tell(column, Severity::repaired,
           "more than " + std::to_string(kMaxLeaves) + " words; the others are dropped");
      return std::nullopt;
    }
    if (field != Field::text && query_field(field).kind != FieldKind::words) {
      return Ast{Filter{field, std::move(lexeme.text), {column}}};
    }
    if (lexeme.kind == LexemeKind::quoted) {
      return Ast{Quoted{
          field, std::move(lexeme.text), lexeme.number, lexeme.is_exact, lexeme.weight, {column}}};
    }
    return Ast{Word{
        field, std::move(lexeme.text), lexeme.is_exact, lexeme.number, lexeme.weight, {column}}};
  }

  std::vector<Lexeme> lexemes_;
  std::vector<QueryIssue> issues_;
  std::size_t at_ = 0;
  std::size_t leaves_ = 0;
};

}  // namespace

ParsedQuery read_lexemes(LexedQuery lexed) {
  ParsedQuery query = Grammar(std::move(lexed)).read();
  std::optional<Ast> root = collapsed(within_depth(std::move(query.root), 0, query.issues));
  query.root = {};
  if (root) {
    auto* group = std::get_if<Group>(&root->node);
    query.root = group ? std::move(*group) : Group{{{Occurrence::may, std::move(*root)}}};
  }
  tell_wide_exclusions(query.root, query.issues);
  return query;
}

}  // namespace akhbar
