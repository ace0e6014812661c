#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"

namespace akhbar {

/// A Token that may be kept, with what else is asked of it.
struct AnalyzedWord {
  std::string written;  // as in the text
  std::string form;     // Token::word
  std::string term;
  std::string compound;
  unsigned compound_words = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  unsigned position = 0;
  Script script = Script::other;
  TokenKind kind = TokenKind::word;
  bool is_stop_word = false;

  bool operator==(const AnalyzedWord&) const = default;
};

/// What the analyzer makes of a text.
struct TextAnalysis {
  std::string text;
  std::string language;  // "fa", "en" or empty, by its script
  std::vector<AnalyzedWord> words;
};

TextAnalysis analyze_text(std::string_view text, Analyzer& analyzer);

/// The terms and compounds that all of `texts` have, which is where they meet, in the order of the
/// first. Fewer than two texts have none.
std::vector<std::string> terms_in_common(const std::vector<TextAnalysis>& texts);

}  // namespace akhbar
