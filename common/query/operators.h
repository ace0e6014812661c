#pragma once

#include <optional>
#include <string_view>

#include "common/query/lexer.h"
#include "common/query/reach.h"

namespace akhbar {

struct Operator {
  std::string_view name;
  std::string_view lower_case;
  LexemeKind kind;
};

/// AND, OR or NOT; null for any other word.
const Operator* find_operator(std::string_view word);

/// The same for "and", "or" and "not".
const Operator* find_lower_case_operator(std::string_view word);

/// What "NEAR/5", "PRE/5", "w/s" or "w/p" says; the distance has not been looked at and is 1.
std::optional<Reach> find_reach(std::string_view word);

/// "near/5", NEAR without a distance, or "W/S".
bool is_nearly_reach(std::string_view word);

/// "atleast3", with any number.
bool is_at_least(std::string_view word);

/// "@smes"
bool is_saved_name(std::string_view word);

/// The number and the word of "2 of (a b c)".
bool is_quorum_number(std::string_view word);
inline constexpr std::string_view kQuorumWord = "of";

}  // namespace akhbar
