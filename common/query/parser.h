#pragma once

#include <string_view>
#include <vector>

#include "common/query/ast.h"
#include "common/query/query_issue.h"
#include "common/query/saved_queries.h"

namespace akhbar {

struct ParsedQuery {
  Group root;
  std::vector<QueryIssue> issues;  // in the order of their columns
};

/// Reads what a user typed; any bytes give a result, in time that grows with their number only.
///
///   a b · a OR b · a | b   either, more is better       a AND b    both (binds tighter)
///   +a                     must be there                -a · NOT a must not (binds tightest)
///   "a b" “a b” «a b» „a b” ″a b″   a phrase            ( … )      a group
///   title:a title:"a b" title:(a b)                     source:x date:A..B …   a filter
///   a NEAR/5 b · a PRE/5 b · a NOT NEAR/5 b · a w/s b · a w/p b   places in the text (tighter than
///   AND) "a b"~3   with slack     a^2 "a b"^0.5   weights    =a ="a b"   exact forms    abc*d?e
///   forms a~ a~2   letters differ     atleast3 a   how often     2 of (a b c)   some     @name
///   saved
///
/// Operators are upper case only, so that a pasted sentence stays words. A "-", "+" or "|" counts
/// only where a word begins; inside one it is part of the word. `name:` is a field where name is of
/// ASCII letters and a value follows without a blank; "https://" and a time of day ("10:30") are
/// words. A filter's value goes to the next blank or bracket, whatever stands in it. "a OR NOT b"
/// is a (-b), which finds what lacks b; "a NOT b" only excludes. What NEAR cannot join (a filter,
/// an AND) is joined by AND and told. An unknown field or saved query is refused; an open quote or
/// bracket, or an operator without operand, is repaired. Text beyond kMaxQueryBytes, brackets
/// deeper than kMaxDepth and leaves beyond kMaxLeaves are dropped and told.
ParsedQuery parse_query(std::string_view text, const SavedQueries& saved = {});

/// Every word is a word: no operators, fields, quotes or brackets.
ParsedQuery parse_plain_query(std::string_view text);

inline constexpr std::size_t kMaxQueryBytes = 16'384;
inline constexpr std::size_t kMaxDepth = 32;
inline constexpr std::size_t kMaxLeaves = 256;

}  // namespace akhbar
