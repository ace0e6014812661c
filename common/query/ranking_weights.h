#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace akhbar {

/// What a score is made of. tests/relevance/README.md has what each of these does.
struct RankingWeights {
  /// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). k1 is above the
  /// customary 1.2 because a headline's words are counted several times over. k3 is so large that a
  /// word typed twice counts twice, which Xapian's default of 1 damps. There is no floor under the
  /// normalised length, which Xapian has at a half: short articles are news too.
  double k1 = 2.0;
  double k3 = 1000;
  double b = 0.6;
  double least_length = 0;

  /// What two neighbouring query words that also stand together in the article add, as a share of
  /// their own weights.
  double near = 0.12;
  /// What a word in the very form that was asked for adds, as a share of that form's weight.
  double form = 0.15;

  /// How much each word of a name of several words counts for itself, where the whole is a concept.
  double part = 0.3;

  /// How much a word counts that was not typed, beside one that was: another name of the same
  /// thing, a word of the same meaning in the language typed or in the other, and what a word was
  /// likely meant for.
  double concept_name = 0.75;
  double synonym = 0.3;
  double translation = 0.8;
  double repair = 0.5;
};

/// A weight by the name that --weight has for it.
struct NamedWeight {
  std::string_view name;
  double RankingWeights::*weight;
  std::string_view meaning;
};

std::span<const NamedWeight> named_weights();

}  // namespace akhbar
