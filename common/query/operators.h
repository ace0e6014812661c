#pragma once

#include <string_view>

#include "common/query/lexer.h"

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

/// "NEAR/5" or "PRE/5", with any number.
bool is_proximity(std::string_view word);

/// "near/5", or NEAR without a distance.
bool is_nearly_proximity(std::string_view word);

}  // namespace akhbar
