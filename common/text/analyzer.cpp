#include "common/text/analyzer.h"

#include <cstdint>
#include <limits>

#include <unicode/uvernum.h>

#include "common/text/token_line.h"
#include "common/text/word_breaker.h"
#include "common/text/word_cache.h"

namespace akhbar {
namespace {

// Raise it with every change that gives some text other tokens.
constexpr std::string_view kVersion = "3";

}  // namespace

struct Analyzer::Parts {
  WordBreaker breaker;
  WordRules rules;
  WordCache words;
  WordCache compounds;
  std::vector<RawWord> raw_words;
  std::vector<Token> tokens;
};

Analyzer::Analyzer() : parts_(std::make_unique<Parts>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::vector<Token>& Analyzer::analyze(std::string_view text) {
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  parts_->words.forget_if_large();
  parts_->compounds.forget_if_large();
  parts_->breaker.find_words(text, parts_->raw_words);
  TokenLine line(text, parts_->rules, parts_->words, parts_->compounds, parts_->tokens);
  line.add(parts_->raw_words);
  line.end();
  return parts_->tokens;
}

std::string Analyzer::fingerprint() {
  // Snowball 2.2 is Debian 12's libstemmer, which tells no version of itself.
  return "analyzer " + std::string(kVersion) + ", ICU " U_ICU_VERSION ", Snowball 2.2";
}

}  // namespace akhbar
