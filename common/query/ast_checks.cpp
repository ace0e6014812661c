#include "common/query/ast_checks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/query/parser.h"

namespace akhbar {
namespace {

std::size_t first_column(const Group& group);

std::size_t column_of(const Ast& ast) {
  if (const auto* group = std::get_if<Group>(&ast.node)) return first_column(*group);
  return std::visit(
      [](const auto& node) -> std::size_t {
        if constexpr (requires { node.column; }) return node.column.value;
        return 1;
      },
      ast.node);
}

std::size_t first_column(const Group& group) { return column_of(group.clauses.front().ast); }

std::size_t depth_of(const Ast& ast);

std::size_t deepest(const std::vector<Ast>& parts) {
  std::size_t depth = 0;
  for (const Ast& part : parts) depth = std::max(depth, depth_of(part));
  return depth;
}

/// How deep the brackets of its canonical form are.
std::size_t depth_of(const Ast& ast) {
  if (const auto* group = std::get_if<Group>(&ast.node)) {
    std::size_t depth = 0;
    for (const Clause& clause : group->clauses) depth = std::max(depth, depth_of(clause.ast));
    return depth + 1;
  }
  if (const auto* quorum = std::get_if<Quorum>(&ast.node)) return deepest(quorum->of) + 1;
  if (const auto* at_least = std::get_if<AtLeast>(&ast.node)) {
    const Ast& of = at_least->of.front();
    return depth_of(of) + (std::holds_alternative<Proximity>(of.node) ? 1 : 0);
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
    if (!std::holds_alternative<Group>(clause.ast.node)) {
      const bool needs_brackets = clause.occurrence != Occurrence::may &&
                                  std::holds_alternative<Proximity>(clause.ast.node);
      if (depth + (needs_brackets ? 1 : 0) + depth_of(clause.ast) > kMaxDepth) {
        issues.push_back(too_deep(column_of(clause.ast)));
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
      issues.push_back({first_column(*inner), Severity::warning,
                        "beside OR or in brackets of its own, an exclusion finds all articles that "
                        "lack it; elsewhere it only excludes"});
    }
    tell_wide_exclusions(*inner, issues);
  }
}

}  // namespace akhbar
