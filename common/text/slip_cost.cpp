#include "common/text/slip_cost.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "common/text/keyboard.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

// Tried on a thousand random slips in frequent words of English and of Persian articles: the right
// word came first in 92 % and 86 %, with all slips at 1 in 91 % and 83 %.
constexpr double kOther = 1;
constexpr double kNeighbouringKey = 0.8;
constexpr double kSameSound = 0.6;
constexpr double kDoubled = 0.6;
constexpr double kOneMoreOrLess = 0.9;
constexpr double kSwapped = 0.7;
constexpr double kAtBeginning = 0.3;  // on top: few mistype the first letter

// Letters of one sound in Persian, and letters that English spellings of it and of names mix.
constexpr std::array<std::u32string_view, 21> kSameSounds{U"\u0633\u0635\u062B",        // س ص ث
                                                          U"\u0632\u0630\u0636\u0638",  // ز ذ ض ظ
                                                          U"\u062A\u0637",              // ت ط
                                                          U"\u0642\u063A",              // ق غ
                                                          U"\u062D\u0647",              // ح ه
                                                          U"\u0627\u0639",              // ا ع
                                                          U"\u0627\u0622",              // ا آ
                                                          U"\u06A9\u06AF",              // ک گ
                                                          U"ck",
                                                          U"sz",
                                                          U"sc",
                                                          U"iy",
                                                          U"ea",
                                                          U"ei",
                                                          U"oa",
                                                          U"ou",
                                                          U"gj",
                                                          U"kq",
                                                          U"gq",
                                                          U"fv",
                                                          U"vw"};

bool sound_alike(char32_t a, char32_t b) {
  return std::ranges::any_of(kSameSounds, [&](std::u32string_view letters) {
    return letters.find(a) != letters.npos && letters.find(b) != letters.npos;
  });
}

double change_cost(char32_t typed, char32_t meant) {
  if (typed == meant) return 0;
  if (sound_alike(typed, meant)) return kSameSound;
  return are_neighbouring_keys(typed, meant) ? kNeighbouringKey : kOther;
}

bool is_doubled(const std::u32string& word, std::size_t i) {
  return (i > 0 && word[i - 1] == word[i]) || (i + 1 < word.size() && word[i + 1] == word[i]);
}

double presence_cost(const std::u32string& word, std::size_t i) {
  return is_doubled(word, i) ? kDoubled : kOneMoreOrLess;
}

}  // namespace

double slip_cost(std::string_view typed, std::string_view meant) {
  const std::u32string from = characters_of(typed);
  const std::u32string to = characters_of(meant);
  const auto at_beginning = [](std::size_t i) { return i == 0 ? kAtBeginning : 0; };
  std::vector<std::vector<double>> cost(from.size() + 1, std::vector<double>(to.size() + 1));
  for (std::size_t i = 0; i <= from.size(); ++i) {
    for (std::size_t j = 0; j <= to.size(); ++j) {
      if (i == 0 && j == 0) continue;
      double least = static_cast<double>(from.size() + to.size()) + 1;
      if (i > 0) {
        least = cost[i - 1][j] + presence_cost(from, i - 1) + at_beginning(i - 1 + j);
      }
      if (j > 0) {
        least =
            std::min(least, cost[i][j - 1] + presence_cost(to, j - 1) + at_beginning(i + j - 1));
      }
      if (i > 0 && j > 0) {
        const double change = change_cost(from[i - 1], to[j - 1]);
        const double extra = change > 0 ? at_beginning(i - 1) : 0;
        least = std::min(least, cost[i - 1][j - 1] + change + extra);
      }
      const bool is_swap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] &&
                           from[i - 1] != from[i - 2];
      if (is_swap) least = std::min(least, cost[i - 2][j - 2] + kSwapped);
      cost[i][j] = least;
    }
  }
  return cost[from.size()][to.size()];
}

}  // namespace akhbar
