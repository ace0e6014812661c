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

bool is_name_with_number(std::string_view word, std::string_view name) {
  return word.starts_with(name) && word.size() > name.size() &&
         word.find_first_not_of("0123456789", name.size()) == word.npos;
}

}  // namespace

const Operator* find_operator(std::string_view word) { return find(word, &Operator::name); }

const Operator* find_lower_case_operator(std::string_view word) {
  return find(word, &Operator::lower_case);
}

std::optional<Reach> find_reach(std::string_view word) {
  if (word == "w/s") return Reach{Nearness::near, Within::sentence, 1};
  if (word == "w/p") return Reach{Nearness::near, Within::paragraph, 1};
  if (is_name_with_number(word, "NEAR/")) return Reach{};
  if (is_name_with_number(word, "PRE/")) return Reach{Nearness::before, Within::words, 1};
  return std::nullopt;
}

bool is_nearly_reach(std::string_view word) {
  const auto in_case = [&](int (*changed)(int)) {
    std::string text(word);
    std::ranges::transform(text, text.begin(),
                           [&](unsigned char c) { return static_cast<char>(changed(c)); });
    return text;
  };
  return find_reach(in_case(std::toupper)) || find_reach(in_case(std::tolower)) || word == "NEAR";
}

bool is_at_least(std::string_view word) { return is_name_with_number(word, "atleast"); }

bool is_saved_name(std::string_view word) { return word.starts_with('@') && word.size() > 1; }

bool is_quorum_number(std::string_view word) {
  constexpr std::size_t kMostDigits = 2;  // what is longer is a year or an amount
  return word.size() <= kMostDigits && is_name_with_number(word, "");
}

}  // namespace akhbar
