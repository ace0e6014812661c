#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace akhbar {

enum class Script : std::uint8_t { latin, arabic, digits, other };

/// One word of a text. Two words that a reader takes for the same have the same `term`.
struct Token {
  std::string term;       // what is indexed and searched: folded and stemmed
  std::string word;       // folded only: what completion and exact search know
  std::size_t begin = 0;  // bytes of the original text, on borders of characters
  std::size_t end = 0;
  unsigned position = 0;  // counts words from 1
  Script script = Script::other;

  bool operator==(const Token&) const = default;
};

/// "term/word[begin,end)@position", for golden tables and messages.
std::string to_string(const Token& token);

}  // namespace akhbar
