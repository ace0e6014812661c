#include "common/lexicon/light_stem.h"

#include <algorithm>
#include <array>

namespace akhbar {
namespace {

constexpr std::size_t kFewestLetters = 3;

bool strip(std::string& word, std::string_view suffix) {
  if (!word.ends_with(suffix) || word.size() < kFewestLetters + suffix.size()) return false;
  word.erase(word.size() - suffix.size());
  return true;
}

}  // namespace

std::string light_stem(std::string_view word) {
  std::string stem(word);
  if (!std::ranges::all_of(stem, [](char c) { return c >= 'a' && c <= 'z'; })) return stem;
  if (!stem.ends_with("ss")) strip(stem, "s");
  constexpr std::array<std::string_view, 2> kVerbEndings = {"ing", "ed"};
  const bool is_verb = std::ranges::any_of(
      kVerbEndings, [&](std::string_view ending) { return strip(stem, ending); });
  strip(stem, "e");
  // cutting, cut; but not falling, fall.
  if (is_verb && stem.size() > kFewestLetters && stem.back() == stem[stem.size() - 2] &&
      stem.back() != 'l' && stem.back() != 's') {
    stem.pop_back();
  }
  if (stem.ends_with('y')) stem.back() = 'i';
  return stem;
}

}  // namespace akhbar
