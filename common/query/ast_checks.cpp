#include "common/query/ast_checks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/query/parser.h"

namespace akhbar {
namespace {

std::size_t first_column(const Group& group) {
  const Ast* ast = &group.clauses.front().ast;
  while (const auto* inner = std::get_if<Group>(&ast->node)) ast = &inner->clauses.front().ast;
  if (const auto* proximity = std::get_if<Proximity>(&ast->node)) return proximity->column.value;
  if (const auto* word = std::get_if<Word>(&ast->node)) return word->column.value;
  if (const auto* quoted = std::get_if<Quoted>(&ast->node)) return quoted->column.value;
  return std::get<Filter>(ast->node).column.value;
}

/// How deep the brackets of its canonical form are.
std::size_t depth_of(const Ast& ast) {
  if (const auto* group = std::get_if<Group>(&ast.node)) {
    std::size_t deepest = 0;
    for (const Clause& clause : group->clauses) {
      deepest = std::max(deepest, depth_of(clause.ast));
    }
    return deepest + 1;
  }
  const auto* proximity = std::get_if<Proximity>(&ast.node);
  if (proximity == nullptr) return 0;
  const Ast& right = proximity->sides[1];
  const bool is_nested = std::holds_alternative<Proximity>(right.node);
  return std::max(depth_of(proximity->sides[0]), depth_of(right) + (is_nested ? 1 : 0));
}

}  // namespace

std::optional<Ast> collapsed(Group group) {
  if (group.clauses.empty()) return std::nullopt;
  if (group.clauses.size() == 1 && group.clauses.front().occurrence == Occurrence::may) {
    return std::move(group.clauses.front().ast);
  }
  return Ast{std::move(group)};
}

bool only_excludes(const std::vector<Clause>& clauses) {
  return std::ranges::all_of(
      clauses, [](const Clause& clause) { return clause.occurrence == Occurrence::must_not; });
}

QueryIssue too_deep(std::size_t column) {
  return {column, Severity::repaired,
          "brackets are nested deeper than " + std::to_string(kMaxDepth) +
              "; what is deeper is dropped"};
}

// The groups that AND makes have no brackets in the text, but they have in its canonical form: it
// parses to the same query only if they count too.
Group within_depth(Group group, std::size_t depth, std::vector<QueryIssue>& issues) {
  Group kept;
  for (Clause& clause : group.clauses) {
    if (auto* inner = std::get_if<Group>(&clause.ast.node)) {
      if (depth == kMaxDepth) {
        issues.push_back(too_deep(first_column(*inner)));
        continue;
      }
      std::optional<Ast> ast = collapsed(within_depth(std::move(*inner), depth + 1, issues));
      if (!ast) continue;
      clause.ast = std::move(*ast);
    }
    if (const auto* proximity = std::get_if<Proximity>(&clause.ast.node)) {
      const std::size_t own = clause.occurrence == Occurrence::may ? 0 : 1;
      if (depth + own + depth_of(clause.ast) > kMaxDepth) {
        issues.push_back(too_deep(proximity->column.value));
        continue;
      }
    }
    kept.clauses.push_back(std::move(clause));
  }
  return kept;
}

// "a (-b)" and "a OR NOT b" are nearly everything, which few mean.
void tell_wide_exclusions(const Group& group, std::vector<QueryIssue>& issues) {
  const bool has_must = std::ranges::any_of(
      group.clauses, [](const Clause& clause) { return clause.occurrence == Occurrence::must; });
  for (const Clause& clause : group.clauses) {
    const auto* inner = std::get_if<Group>(&clause.ast.node);
    if (inner == nullptr) continue;
    if (clause.occurrence == Occurrence::may && !has_must && only_excludes(inner->clauses)) {
      issues.push_back({first_column(*inner), Severity::note,
                        "beside OR or in brackets of its own, an exclusion finds all articles that "
                        "lack it; elsewhere it only excludes"});
    }
    tell_wide_exclusions(*inner, issues);
  }
}

}  // namespace akhbar
