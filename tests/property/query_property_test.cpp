#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "common/query/lexer.h"
#include "common/query/parser.h"

namespace akhbar {
namespace {

/// What a query is made of, and what breaks one.
rc::Gen<std::string> query_part() {
  const std::vector<std::string> parts = {" ",
                                          "  ",
                                          "AND",
                                          " AND ",
                                          " OR ",
                                          " NOT ",
                                          "NOT",
                                          "|",
                                          "+",
                                          "-",
                                          "--",
                                          "(",
                                          ")",
                                          " (",
                                          ") ",
                                          "\"",
                                          "“",
                                          "”",
                                          "„",
                                          "«",
                                          "»",
                                          "″",
                                          "title:",
                                          "source:",
                                          "date:",
                                          "tag:",
                                          "Author:",
                                          "foo:",
                                          "sorce:",
                                          ":",
                                          "://",
                                          "oil",
                                          "gas",
                                          "U.S.",
                                          "P5+1",
                                          "1,200",
                                          "and",
                                          "or",
                                          "not",
                                          "نفت",
                                          "گاز",
                                          "بنگاه‌های",
                                          "،",
                                          "؛",
                                          "؟",
                                          ",",
                                          ".",
                                          "..",
                                          "!",
                                          "?",
                                          "…",
                                          "–",
                                          "−",
                                          "*",
                                          "\u200C",
                                          "\u200F",
                                          "\u2067",
                                          "\uFEFF",
                                          "\u00A0",
                                          "\n",
                                          "'",
                                          "’",
                                          "1400",
                                          "\xD9",
                                          "\xFF",
                                          "\xE2\x80",
                                          " NEAR/5 ",
                                          " PRE/2 ",
                                          " NOT NEAR/3 ",
                                          "NEAR/0",
                                          "NEAR/",
                                          "~3",
                                          "~",
                                          "^2",
                                          "^0.5",
                                          "^0",
                                          "^1",
                                          "^",
                                          "privati*",
                                          "=",
                                          "=\"",
                                          "privati?ation"};
  const auto byte =
      rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); });
  return rc::gen::weightedOneOf<std::string>({{15, rc::gen::elementOf(parts)}, {1, byte}});
}

rc::Gen<std::string> query_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(query_part()),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

std::size_t count_proximities(const Ast& ast);

std::size_t count_proximities(const Group& group) {
  std::size_t count = 0;
  for (const Clause& clause : group.clauses) count += count_proximities(clause.ast);
  return count;
}

std::size_t count_proximities(const Ast& ast) {
  if (const auto* group = std::get_if<Group>(&ast.node)) return count_proximities(*group);
  const auto* proximity = std::get_if<Proximity>(&ast.node);
  if (proximity == nullptr) return 0;
  return 1 + count_proximities(proximity->sides[0]) + count_proximities(proximity->sides[1]);
}

std::vector<std::string> repairs(const ParsedQuery& query) {
  std::vector<std::string> messages;
  for (const QueryIssue& issue : query.issues) {
    if (issue.severity == Severity::repaired) messages.push_back(issue.message);
  }
  std::ranges::sort(messages);
  return messages;
}

std::size_t count_must_not(const Group& group) {
  std::size_t count = 0;
  for (const Clause& clause : group.clauses) {
    if (clause.occurrence == Occurrence::must_not) ++count;
    if (const auto* inner = std::get_if<Group>(&clause.ast.node)) count += count_must_not(*inner);
  }
  return count;
}

}  // namespace

TEST_CASE("law: a query's canonical form parses to the same query, with nothing new to repair") {
  CHECK(rc::check([] {
    const ParsedQuery query = parse_query(*query_text());
    const ParsedQuery again = parse_query(to_string(query.root));
    RC_ASSERT(again.root == query.root);
    RC_ASSERT(to_string(again.root) == to_string(query.root));
    RC_ASSERT(std::ranges::includes(repairs(query), repairs(again)));
  }));
}

TEST_CASE("law: the words of a plain query are words of any query") {
  CHECK(rc::check([] {
    const ParsedQuery plain = parse_plain_query(*query_text());
    RC_ASSERT(parse_query(to_string(plain.root)).root == plain.root);
    RC_ASSERT(repairs(parse_query(to_string(plain.root))).empty());
  }));
}

TEST_CASE("law: each exclusion is a minus of the canonical form, and each minus an exclusion") {
  CHECK(rc::check([] {
    const Group root = parse_query(*query_text()).root;
    const std::vector<Lexeme> lexemes = lex_query(to_string(root)).lexemes;
    const auto is_minus = [](const Lexeme& lexeme) {
      return lexeme.kind == LexemeKind::must_not && lexeme.text == "-";
    };
    const auto minuses = static_cast<std::size_t>(std::ranges::count_if(lexemes, is_minus));
    RC_ASSERT(minuses == count_must_not(root));
  }));
}

TEST_CASE("law: each NEAR and PRE of a query is one of its canonical form") {
  CHECK(rc::check([] {
    const Group root = parse_query(*query_text()).root;
    const std::vector<Lexeme> lexemes = lex_query(to_string(root)).lexemes;
    const auto written =
        static_cast<std::size_t>(std::ranges::count(lexemes, LexemeKind::proximity, &Lexeme::kind));
    RC_ASSERT(written == count_proximities(root));
  }));
}

TEST_CASE("law: letters and blanks alone parse to exactly their words") {
  const auto letter = rc::gen::elementOf(std::vector<std::string>{
      "a", "b", "z", "Q", "é", "ا", "ب", "پ", "ک", "ي", "گ‌ه", "ژ", "中"});
  const auto word =
      rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letter)),
                   [](const std::vector<std::string>& letters) {
                     std::string joined;
                     for (const std::string& one : letters) joined += one;
                     return joined;
                   });
  CHECK(rc::check([&] {
    const auto words = *rc::gen::container<std::vector<std::string>>(word);
    std::string text;
    Group expected;
    for (const std::string& one : words) {
      text += one + ' ';
      Clause clause;
      clause.ast.node = Word{Field::text, one, false, 1, {}};
      expected.clauses.push_back(std::move(clause));
    }
    const ParsedQuery query = parse_query(text);
    RC_ASSERT(query.root == expected);
    RC_ASSERT(query.issues.empty());
  }));
}

TEST_CASE("law: issues stand in the order of their columns, inside the query, and each once") {
  CHECK(rc::check([] {
    const std::string text = *query_text();
    const std::vector<QueryIssue> issues = parse_query(text).issues;
    RC_ASSERT(std::ranges::is_sorted(issues, {}, &QueryIssue::column));
    for (const QueryIssue& issue : issues) {
      RC_ASSERT(issue.column >= 1U);
      RC_ASSERT(issue.column <= text.size());
      RC_ASSERT(std::ranges::count(issues, issue.message, &QueryIssue::message) == 1);
    }
  }));
}

}  // namespace akhbar
