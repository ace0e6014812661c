#include "common/text/persian.h"

#include <algorithm>
#include <array>

namespace akhbar {
namespace {

// The longest first.
constexpr std::array<std::string_view, 3> kPluralEndings{"هایی", "های", "ها"};

// Persian letters are two bytes each; a stem of fewer than three letters is more often a
// coincidence (تنها, بها, رها) than a plural.
constexpr std::size_t kLeastStemBytes = 6;

// Words of one stem that end like a plural, and pronouns whose "singular" is another word.
constexpr std::array<std::string_view, 8> kNotPlurals{"انتها", "اشتها",   "التها",  "اینها",
                                                      "منتها", "انتهایی", "منتهای", "انتهای"};

}  // namespace

bool is_detached_ending(std::string_view word) {
  return word == "ی" || std::ranges::find(kPluralEndings, word) != kPluralEndings.end();
}

std::string_view without_plural_ending(std::string_view word) {
  if (std::ranges::find(kNotPlurals, word) != kNotPlurals.end()) return word;
  for (const std::string_view ending : kPluralEndings) {
    if (word.ends_with(ending) && word.size() >= ending.size() + kLeastStemBytes) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

}  // namespace akhbar
