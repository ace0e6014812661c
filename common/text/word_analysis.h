#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/english.h"
#include "common/text/token.h"

namespace akhbar {

/// The longest term, word or compound: what is longer is remains of markup or encodings, and none.
/// A term must stay below Xapian's 245 bytes with its prefix.
constexpr std::size_t kMaxTermBytes = 200;

/// One word of what is written without a blank, or with only a half-space or an ending's blank.
struct WordPart {
  std::string term{};
  std::string word{};
  std::size_t begin = 0;  // bytes of what was written
  std::size_t end = 0;
  Script script = Script::other;
  TokenKind kind = TokenKind::word;
  // Where this part and those after it are also one word: its term and how many they are.
  std::string compound{};
  unsigned compound_words = 0;
};

/// What a word asks of its neighbours.
enum class WordRole : std::uint8_t {
  plain,
  persian_ending,   // may belong to the word before it
  verb_prefix,      // may belong to the verb after it
  negating_prefix,  // non: makes a compound with the word after it
  unit              // makes the 45/8 before it a decimal number
};

struct WordAnalysis {
  std::vector<WordPart> parts;
  WordRole role = WordRole::plain;
};

/// Words → terms, without the words around them. One for each thread.
class WordRules {
 public:
  /// `written` is a word as ICU cuts it, or one with its ending or prefix ("شرکت های", "می شود"),
  /// or a number with a currency sign before it ("$1.2b") or a slash in it ("۴۵/۸").
  WordAnalysis analyze(std::string_view written);

  /// The term of words that a hyphen, "+" or "&" binds, or of "non" and its word: non-oil → nonoil.
  /// Empty if it is too long.
  std::string compound_term(std::string_view written);

 private:
  WordPart latin_word(std::string_view written);
  void add_latin(std::string_view written, std::size_t begin, WordAnalysis& analysis);
  void add_number(std::string_view written, std::size_t begin, WordAnalysis& analysis);

  EnglishStemmer english_;
};

}  // namespace akhbar
