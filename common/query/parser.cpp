#include "common/query/parser.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "common/query/grammar.h"
#include "common/query/lexer.h"
#include "common/query/plain_lexer.h"
#include "common/query/query_text.h"

namespace akhbar {
namespace {

/// `text` up to kMaxQueryBytes, on the border of a character.
std::string_view cut(std::string_view text) {
  if (text.size() <= kMaxQueryBytes) return text;
  std::size_t end = kMaxQueryBytes;
  const auto is_inside = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  for (std::size_t back = 0; back < 3 && is_inside(end); ++back) --end;
  return text.substr(0, end);
}

void tell_too_long(std::string_view read, std::vector<QueryIssue>& issues) {
  issues.push_back({decode_query(read).size() + 1, Severity::repaired,
                    "the query is longer than " + std::to_string(kMaxQueryBytes) +
                        " bytes; the rest is dropped"});
}

std::vector<QueryIssue> told_once(std::vector<QueryIssue> issues) {
  std::ranges::stable_sort(issues, {}, &QueryIssue::column);
  std::set<std::string> messages;
  std::erase_if(issues,
                [&](const QueryIssue& issue) { return !messages.insert(issue.message).second; });
  return issues;
}

ParsedQuery parse(std::string_view text, LexedQuery (*lex)(std::string_view),
                  const SavedQueries& saved) {
  const std::string_view read = cut(text);
  ParsedQuery query = read_lexemes(with_saved(lex(read), saved));
  if (read.size() < text.size()) tell_too_long(read, query.issues);
  query.issues = told_once(std::move(query.issues));
  return query;
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const SavedQueries& saved) {
  return parse(text, lex_query, saved);
}

ParsedQuery parse_plain_query(std::string_view text) { return parse(text, lex_plain_query, {}); }

}  // namespace akhbar
