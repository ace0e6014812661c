#include "common/query/parser.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/support/golden.h"

namespace akhbar {
namespace {

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string printed(const QueryIssue& issue) {
  const char* severity = issue.severity == Severity::note       ? " note "
                         : issue.severity == Severity::warning  ? " warning "
                         : issue.severity == Severity::repaired ? " repaired "
                                                                : " refused ";
  return std::to_string(issue.column) + severity + issue.message;
}

std::string printed(const ParsedQuery& query) {
  std::string text = to_string(query.root);
  std::string between = text.empty() ? "| " : " | ";
  for (const QueryIssue& issue : query.issues) {
    text += between + printed(issue);
    between = "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("queries are read as the table says") {
  const SavedQueries saved{{"smes", "SME OR SMEs"},     {"metals", "steel copper -gold"},
                           {"trade", "export @metals"}, {"broken", "(\"a b"},
                           {"loop", "@loop oil"},       {"empty", "( )"}};
  test::check_table("query_parse.table",
                    [&](const std::string& query) { return printed(parse_query(query, saved)); });
}

TEST_CASE("saved queries that grow beyond all bounds are dropped, and told") {
  SavedQueries saved{{"q0", "a b c"}};
  for (int i = 1; i < 40; ++i) {
    const std::string before = "@q" + std::to_string(i - 1);
    saved["q" + std::to_string(i)] = before + " " + before;
  }
  const ParsedQuery query = parse_query("@q39", saved);
  CHECK(to_string(query.root).size() < 100'000);
  CHECK(std::ranges::any_of(query.issues, [](const QueryIssue& issue) {
    return issue.message.ends_with("too many saved queries in one another");
  }));
}

TEST_CASE("plain: operators, fields, quotes and brackets are nothing but words") {
  CHECK(printed(parse_plain_query("title:oil AND (-gas OR \"steel\") source:IRNA +x | y")) ==
        "title oil and gas or steel source IRNA x y");
  CHECK(printed(parse_plain_query("Who said 1,200 at 10:30? The U.S., https://a.b/c!")) ==
        "Who said 1,200 at 10:30 The U.S. https://a.b/c");
  CHECK(parse_plain_query(" - ( ) \" ? ").root.clauses.empty());
}

TEST_CASE("a query's end beyond the longest is dropped on a character's border, and told") {
  const std::string word = "نفت ";  // seven bytes, four characters
  const ParsedQuery query = parse_query(repeated("a ", kMaxQueryBytes / 2 - 1) + "a" + word);
  CHECK(query.issues.back() ==
        QueryIssue{kMaxQueryBytes, Severity::repaired,
                   "the query is longer than 16384 bytes; the rest is dropped"});
  const ParsedQuery one_word = parse_query(repeated("ن", kMaxQueryBytes));
  CHECK(to_string(one_word.root) == repeated("ن", kMaxQueryBytes / 2));
  CHECK(parse_query(repeated("a", kMaxQueryBytes)).issues.empty());
  CHECK(parse_plain_query(repeated("a", kMaxQueryBytes + 1)).issues.size() == 1);
}

TEST_CASE("brackets down to the greatest depth are kept, deeper ones are dropped and told") {
  const std::string deepest = repeated("a (", kMaxDepth) + "b c" + repeated(")", kMaxDepth) + " -d";
  CHECK(printed(parse_query(deepest)) == deepest);

  const std::string deeper =
      repeated("a (", kMaxDepth) + "b (c d)" + repeated(")", kMaxDepth) + " -d";
  CHECK(printed(parse_query(deeper)) ==
        repeated("a (", kMaxDepth - 1) + "a b" + repeated(")", kMaxDepth - 1) +
            " -d | 99 repaired brackets are nested deeper than 32; what is deeper is dropped");
}

TEST_CASE("the brackets that AND stands for count like typed ones") {
  const std::string typed = repeated("a b AND (", kMaxDepth) + "c d" + repeated(")", kMaxDepth);
  const ParsedQuery query = parse_query(typed);
  CHECK(query.issues ==
        std::vector<QueryIssue>{{147, Severity::repaired,
                                 "brackets are nested deeper than 32; what is deeper is dropped"}});
  CHECK(printed(parse_query(to_string(query.root))) == to_string(query.root));
}

TEST_CASE("nesting without end is read in no more stack than the greatest depth takes") {
  const ParsedQuery query = parse_query("a " + repeated("(", kMaxQueryBytes));
  CHECK(to_string(query.root) == "a");
  CHECK(to_string(parse_query(repeated("title:(", kMaxQueryBytes) + "a").root).empty());
  CHECK(to_string(parse_query(repeated("-", kMaxQueryBytes - 1) + "a").root) == "-a");
}

TEST_CASE("leaves beyond the most are dropped and told, together with their operators") {
  const ParsedQuery query = parse_query(repeated("a ", kMaxLeaves) + "-b AND title:(c d) e");
  CHECK(to_string(query.root) + ' ' == repeated("a ", kMaxLeaves));
  CHECK(query.issues == std::vector<QueryIssue>{{2 * kMaxLeaves + 2, Severity::repaired,
                                                 "more than 256 words; the others are dropped"}});
  CHECK(parse_plain_query(repeated("a ", kMaxLeaves + 2)).issues.size() == 1);
}

TEST_CASE("what is no text separates words") {
  using std::string_view_literals::operator""sv;
  CHECK(printed(parse_query("oil\0gas\xFFsteel\xC0\x80iron\xED\xA0\x80tin\xE2\x80"sv)) ==
        "oil gas steel iron tin");
  CHECK(printed(parse_query("\"oil\x1B gas\"")) == "\"oil  gas\"");
}

TEST_CASE("leaves know the column at which they were typed") {
  const Group root = parse_query("نفت -source:x title:(a \"b\")").root;
  CHECK(std::get<Word>(root.clauses[0].ast.node).column.value == 1);
  CHECK(std::get<Filter>(root.clauses[1].ast.node).column.value == 6);
  const auto& title = std::get<Group>(root.clauses[2].ast.node);
  CHECK(std::get<Word>(title.clauses[0].ast.node).column.value == 22);
  CHECK(std::get<Quoted>(title.clauses[1].ast.node).column.value == 24);
}

}  // namespace akhbar
