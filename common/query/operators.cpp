#include "common/query/operators.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

namespace akhbar {
namespace {

constexpr Operator kOperators[] = {{"AND", "and", LexemeKind::both},
                                   {"OR", "or", LexemeKind::either},
                                   {"NOT", "not", LexemeKind::must_not}};

const Operator* find(std::string_view word, std::string_view Operator::*spelling) {
  const auto* found = std::ranges::find(kOperators, word, spelling);
  return found == std::end(kOperators) ? nullptr : found;
}

}  // namespace

const Operator* find_operator(std::string_view word) { return find(word, &Operator::name); }

const Operator* find_lower_case_operator(std::string_view word) {
  return find(word, &Operator::lower_case);
}

bool is_proximity(std::string_view word) {
  for (const std::string_view name : {"NEAR/", "PRE/"}) {
    if (word.starts_with(name) && word.size() > name.size()) {
      return word.find_first_not_of("0123456789", name.size()) == std::string_view::npos;
    }
  }
  return false;
}

bool is_nearly_proximity(std::string_view word) {
  std::string upper(word);
  std::ranges::transform(upper, upper.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return is_proximity(upper) || word == "NEAR";
}

}  // namespace akhbar
