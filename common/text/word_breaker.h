#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "common/text/token.h"

namespace akhbar {

/// A stretch of text that ICU's word rules (UAX #29) hold together and that has a letter or a
/// digit.
struct RawWord {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  Script script = Script::other;  // of its first letter, or digits
  bool is_ascii = false;          // all its bytes are below 0x80
  bool operator==(const RawWord&) const = default;
};

/// The script of the first letter of `word`; digits if it has none.
Script script_of(std::string_view word);

/// Finds the words of UTF-8 text: those that UnicodeWordBreaker finds, which is asked only where a
/// text has characters that are foreign to this one (word_characters.h). It remembers what it has
/// learned of characters and belongs to one thread.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();
  WordBreaker(WordBreaker&&) noexcept;
  WordBreaker& operator=(WordBreaker&&) noexcept;

  /// Appends the words of `text` to `words`, which is emptied first.
  void find_words(std::string_view text, std::vector<RawWord>& words);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace akhbar
