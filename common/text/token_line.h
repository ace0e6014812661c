#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/token.h"
#include "common/text/word_breaker.h"
#include "common/text/word_cache.h"

namespace akhbar {

/// The tokens of one text, word after word, with the rules that look at neighbours: endings and
/// prefixes that are written apart, compounds, decimal numbers with a slash.
class TokenLine {
 public:
  /// `tokens`, which is emptied first, gets the tokens, with the caches' views; `text` must outlive
  /// the line.
  TokenLine(std::string_view text, WordRules& rules, WordCache& words, WordCache& compounds,
            std::vector<Token>& tokens)
      : text_(text), rules_(rules), words_(words), compounds_(compounds), tokens_(tokens) {
    tokens_.clear();
  }

  /// `words` are the next ones of the text.
  void add(std::span<const RawWord> words);

  /// There is no further word.
  void end() { settle_decimal(false); }

 private:
  // The word that was added last: what a neighbour may join, and how to take it back.
  struct Last {
    std::size_t begin = 0;
    std::size_t end = 0;
    unsigned token_count = 0;
    WordRole role = WordRole::plain;
    Script script = Script::other;
    bool exists = false;
  };

  void add(const RawWord& raw, const WordKey& key);
  const CachedWord& look_up(std::size_t begin, std::size_t end);
  std::string_view compound_of(std::size_t begin, std::size_t end);
  std::size_t begin_with_currency(const RawWord& raw) const;
  bool joins_last(const RawWord& raw, const CachedWord& word) const;
  void join_last(std::size_t end);
  void note_compound(const RawWord& raw, const Last& before);
  void note_slash(const RawWord& raw, const Last& before);
  void settle_decimal(bool has_unit);
  void emit(std::size_t begin, std::size_t end, const CachedWord& word, Script script);

  std::string_view text_;
  WordRules& rules_;
  WordCache& words_;
  WordCache& compounds_;
  std::vector<Token>& tokens_;
  unsigned position_ = 0;
  Last last_;
  std::size_t chain_ = 0;  // the token at which a chain of hyphens begins
  bool in_chain_ = false;
  std::size_t decimal_ = 0;  // the token at which a number with a slash begins
  bool has_decimal_ = false;
};

}  // namespace akhbar
