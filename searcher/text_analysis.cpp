#include "searcher/text_analysis.h"

#include <algorithm>
#include <set>

#include "common/text/language.h"
#include "common/text/stop_words.h"

namespace akhbar {
namespace {

AnalyzedWord to_word(const Token& token, std::string_view text) {
  return {.written = std::string(text.substr(token.begin, token.end - token.begin)),
          .form = std::string(token.word),
          .term = std::string(token.term),
          .compound = std::string(token.compound),
          .compound_words = token.compound_words,
          .begin = token.begin,
          .end = token.end,
          .position = token.position,
          .script = token.script,
          .kind = token.kind,
          .is_stop_word = is_stop_word(token.word)};
}

std::vector<std::string> terms_of(const TextAnalysis& text) {
  std::vector<std::string> terms;
  std::set<std::string_view> seen;
  for (const AnalyzedWord& word : text.words) {
    if (seen.insert(word.term).second) terms.push_back(word.term);
    if (word.compound_words > 0 && seen.insert(word.compound).second) {
      terms.push_back(word.compound);
    }
  }
  return terms;
}

}  // namespace

TextAnalysis analyze_text(std::string_view text, Analyzer& analyzer) {
  TextAnalysis analysis{std::string(text), language_by_script(text), {}};
  for (const Token& token : analyzer.analyze(text)) analysis.words.push_back(to_word(token, text));
  return analysis;
}

std::vector<std::string> terms_in_common(const std::vector<TextAnalysis>& texts) {
  if (texts.size() < 2) return {};
  std::vector<std::string> common = terms_of(texts.front());
  for (const TextAnalysis& text : texts) {
    const std::vector<std::string> terms = terms_of(text);
    const std::set<std::string_view> known(terms.begin(), terms.end());
    std::erase_if(common, [&](const std::string& term) { return !known.contains(term); });
  }
  return common;
}

}  // namespace akhbar
