#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/text/analyzer.h"
#include "common/text/folding.h"

// Offsets ascend and stay inside the text; folding twice is folding once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static akhbar::Analyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t end = 0;
  for (const akhbar::Token& token : analyzer.analyze(text)) {
    if (token.begin < end || token.end <= token.begin || token.end > size) std::abort();
    if (akhbar::fold(token.word) != token.word) std::abort();
    end = token.end;
  }
  return 0;
}
