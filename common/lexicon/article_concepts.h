#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/find_names.h"
#include "common/lexicon/names.h"
#include "common/text/token.h"

namespace akhbar {

/// A concept that an article names, at the position of the name's first word.
struct PlacedConcept {
  std::string id;
  unsigned position = 0;
  bool operator==(const PlacedConcept&) const = default;
};

/// Finds the concepts that the texts of one article name. Besides the names of the lexicon it knows
/// the short forms that the article gives to some of them in brackets, "… Organization (ISIPO)",
/// from there on (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions
/// in biomedical text", 2003).
class ArticleConcepts {
 public:
  /// `names` outlives it.
  explicit ArticleConcepts(Names& names) : names_(names) {}

  /// Reads `tokens`, which are those of `text`; `before` is the position before the first.
  void read(std::span<const Token> tokens, std::string_view text, unsigned before);

  /// What was found: doubtful names only where the article also has another name of the concept or
  /// a word of its context.
  std::vector<PlacedConcept> take();

 private:
  void add(const FoundName& found, unsigned position);
  void define(const FoundName& found, std::span<const Token> tokens, std::string_view text);

  Names& names_;
  std::vector<PlacedConcept> placed_;
  std::vector<PlacedConcept> doubtful_;
  std::set<std::string> certain_;
  std::map<std::string, std::string, std::less<>> defined_;  // short forms of this article, by term
};

}  // namespace akhbar
