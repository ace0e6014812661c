#include "common/query/wildcard.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "common/text/folding.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

constexpr std::string_view kWildcards = "*?";
constexpr std::size_t kFewestLetters = 3;

}  // namespace

std::string_view fixed_start(std::string_view pattern) {
  return pattern.substr(0, pattern.find_first_of(kWildcards));
}

bool is_wildcard_pattern(std::string_view word) {
  const std::string_view start = fixed_start(word);
  const bool has_other_marks = std::ranges::any_of(
      word, [](unsigned char c) { return std::ispunct(c) != 0 && c != '*' && c != '?'; });
  return start.size() < word.size() && !has_other_marks &&
         characters_of(fold(start)).size() >= kFewestLetters;
}

std::string folded_pattern(std::string_view pattern) {
  std::string folded;
  while (!pattern.empty()) {
    const std::string_view fixed = fixed_start(pattern);
    folded += fold_keeping_madda(fixed);
    pattern.remove_prefix(fixed.size());
    if (pattern.empty()) break;
    folded += pattern.front();
    pattern.remove_prefix(1);
  }
  return folded;
}

// The last "*" takes one character more whenever what follows it does not fit.
bool matches_pattern(std::string_view word, std::string_view pattern) {
  std::string_view retried_word;
  std::string_view retried_pattern;
  bool can_retry = false;
  while (!word.empty() || !pattern.empty()) {
    if (!pattern.empty() && pattern.front() == '*') {
      pattern.remove_prefix(1);
      retried_word = word;
      retried_pattern = pattern;
      can_retry = true;
      continue;
    }
    if (!word.empty() && !pattern.empty()) {
      std::string_view rest_of_pattern = pattern;
      std::string_view rest_of_word = word;
      const char32_t wanted = take_character(rest_of_pattern);
      const char32_t met = take_character(rest_of_word);
      if (wanted == U'?' || wanted == met) {
        word = rest_of_word;
        pattern = rest_of_pattern;
        continue;
      }
    }
    if (!can_retry || retried_word.empty()) return false;
    take_character(retried_word);
    word = retried_word;
    pattern = retried_pattern;
  }
  return true;
}

}  // namespace akhbar
