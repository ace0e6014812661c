#pragma once

namespace akhbar {

/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). k1 is above the
/// customary 1.2 because a headline's words are counted several times over. k3 is so large that a
/// word typed twice counts twice, which Xapian's default of 1 damps. There is no floor under the
/// normalised length, which Xapian has at a half: short articles are news too.
/// tests/relevance/README.md has what each of these does.
struct Bm25 {
  double k1 = 2.0;
  double k2 = 0;
  double k3 = 1000;
  double b = 0.75;
  double least_normalised_length = 0;
};
inline constexpr Bm25 kBm25;

/// What two neighbouring query words that also stand together in the article add, as a share of
/// their own weights.
inline constexpr double kNearBonusScale = 0.08;

/// What a word in the very form that was asked for adds, as a share of that form's weight.
inline constexpr double kFormBonusScale = 0.15;

}  // namespace akhbar
