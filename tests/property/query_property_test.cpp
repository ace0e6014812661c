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
  const std::vector<std::string> parts = {" ",         "  ",        "AND",
                                          " AND ",     " OR ",      " NOT ",
                                          "NOT",       "|",         "+",
                                          "-",         "--",        "(",
                                          ")",         " (",        ") ",
                                          "\"",        "“",         "”",
                                          "„",         "«",         "»",
                                          "″",         "title:",    "source:",
                                          "date:",     "tag:",      "Author:",
                                          "foo:",      "sorce:",    ":",
                                          "://",       "oil",       "gas",
                                          "U.S.",      "P5+1",      "1,200",
                                          "and",       "or",        "not",
                                          "نفت",       "گاز",       "بنگاه‌های",
                                          "،",         "؛",         "؟",
                                          ",",         ".",         "..",
                                          "!",         "?",         "…",
                                          "–",         "−",         "*",
                                          "\u200C",    "\u200F",    "\u2067",
                                          "\uFEFF",    "\u00A0",    "\n",
                                          "'",         "’",         "1400",
                                          "\xD9",      "\xFF",      "\xE2\x80",
                                          " NEAR/5 ",  " PRE/2 ",   " NOT NEAR/3 ",
                                          " w/s ",     " NOT w/p ", "W/S",
                                          "atleast3 ", "atleast0",  "2 of (",
                                          " 3 of ",    "of",        "2",
                                          "lead:",     "~1",        "NEAR/0",
                                          "NEAR/",     "~3",        "~",
                                          "^2",        "^0.5",      "^0",
                                          "^1",        "^",         "privati*",
                                          "=",         "=\"",       "privati?ation"};
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

/// How often each operator is in a query that is not one of signs and brackets alone.
struct OperatorCounts {
  std::size_t exclusions = 0;
  std::size_t proximities = 0;
  std::size_t at_leasts = 0;
  std::size_t quorums = 0;
  std::size_t edits = 0;
  bool operator==(const OperatorCounts&) const = default;

  void add(const Group& group) {
    for (const Clause& clause : group.clauses) {
      if (clause.occurrence == Occurrence::must_not) ++exclusions;
      add(clause.ast);
    }
  }
  void add(const Ast& ast) {
    std::visit([this](const auto& node) { add_node(node); }, ast.node);
  }

 private:
  void add(const std::vector<Ast>& parts) {
    for (const Ast& part : parts) add(part);
  }
  void add_node(const Group& group) { add(group); }
  void add_node(const Proximity& proximity) {
    ++proximities;
    add(proximity.sides);
  }
  void add_node(const AtLeast& at_least) {
    ++at_leasts;
    add(at_least.of);
  }
  void add_node(const Quorum& quorum) {
    ++quorums;
    add(quorum.of);
  }
  void add_node(const Word& word) { edits += word.edits; }
  void add_node(const Quoted&) {}
  void add_node(const Filter&) {}
};

OperatorCounts counted(const Group& group) {
  OperatorCounts counts;
  counts.add(group);
  return counts;
}

/// The same as they are written in a canonical form.
OperatorCounts written(const std::vector<Lexeme>& lexemes) {
  OperatorCounts counts;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const LexemeKind kind = lexemes[i].kind;
    if (kind == LexemeKind::must_not && lexemes[i].text == "-") ++counts.exclusions;
    if (kind == LexemeKind::proximity) ++counts.proximities;
    if (kind == LexemeKind::at_least) ++counts.at_leasts;
    if (kind == LexemeKind::word) counts.edits += lexemes[i].number;
    const bool is_quorum =
        kind == LexemeKind::open && i > 1 && lexemes[i - 1].text == "of" &&
        lexemes[i - 1].kind == LexemeKind::word && !lexemes[i - 1].is_exact &&
        lexemes[i - 2].kind == LexemeKind::word && !lexemes[i - 2].is_exact &&
        lexemes[i - 2].weight == 1 && lexemes[i - 2].number == 0 && lexemes[i - 1].weight == 1 &&
        lexemes[i - 1].number == 0 && lexemes[i - 2].text.size() <= 2 &&
        lexemes[i - 2].text.find_first_not_of("0123456789") == std::string::npos &&
        (i == 2 || lexemes[i - 3].kind != LexemeKind::field);
    if (is_quorum) ++counts.quorums;
  }
  return counts;
}

std::vector<std::string> repairs(const ParsedQuery& query) {
  std::vector<std::string> messages;
  for (const QueryIssue& issue : query.issues) {
    if (issue.severity == Severity::repaired) messages.push_back(issue.message);
  }
  std::ranges::sort(messages);
  return messages;
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

TEST_CASE("law: the operators of a query are those of its canonical form, each as often") {
  CHECK(rc::check([] {
    const Group root = parse_query(*query_text()).root;
    RC_ASSERT(written(lex_query(to_string(root)).lexemes) == counted(root));
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
      clause.ast.node = Word{Field::text, one, false, 0, 1, {}};
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
