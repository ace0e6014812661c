#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"

namespace akhbar {

/// Positions between the headline's last word and the body's first, so that no phrase spans both.
inline constexpr unsigned kFieldGap = 100;

/// The lead is the first paragraph, and of that no more than its first hundred words: there are
/// articles without paragraphs.
inline constexpr unsigned kMostLeadWords = 100;

enum class ArticlePart { headline, lead, rest };

/// Where the parts of an article are, in positions of words.
struct ArticleParts {
  std::vector<unsigned> sentences;   // first words, ascending; the headline is one
  std::vector<unsigned> paragraphs;  // the same
  unsigned lead_end = 1;             // the first position that is behind the lead
  bool operator==(const ArticleParts&) const = default;
};

/// Lays the words of an article on one line of positions, the headline's before the body's, and
/// calls `visit` for each in order. What the index says of places, and whoever reads an article
/// again to check it, go by this line: a change to it, or to where sentences begin, needs another
/// Analyzer::fingerprint().
///
/// `visit_text` is called for headline and body before their words are, with all of them and the
/// position before the first.
using VisitWord = std::function<void(const Token& token, unsigned position, ArticlePart part)>;
using VisitText =
    std::function<void(std::span<const Token> tokens, std::string_view text, unsigned before)>;
ArticleParts place_words(std::string_view title, std::string_view body, Analyzer& analyzer,
                         const VisitWord& visit, const VisitText& visit_text = {});

}  // namespace akhbar
