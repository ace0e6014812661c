#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "common/text/analyzer.h"
#include "common/text/folding.h"

// Offsets ascend and stay inside the text, positions rise, a compound is made of words that are
// there; folding twice is folding once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static akhbar::Analyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t end = 0;
  unsigned position = 0;
  const std::vector<akhbar::Token> tokens = analyzer.analyze(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const akhbar::Token& token = tokens[i];
    if (token.begin < end || token.end <= token.begin || token.end > size) std::abort();
    if (token.position <= position || token.term.empty()) std::abort();
    if (token.compound.empty() != (token.compound_words == 0)) std::abort();
    if (token.compound_words == 1 || token.compound_words > tokens.size() - i) std::abort();
    if (akhbar::fold_keeping_madda(token.word) != token.word) std::abort();
    end = token.end;
    position = token.position;
  }
  return 0;
}
