#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "common/text/word_breaker.h"

namespace akhbar {

/// Finds the words of UTF-8 text with ICU's BreakIterator, which knows every script, has
/// dictionaries for those that put no spaces between words, and is slow and costly to create.
class UnicodeWordBreaker {
 public:
  UnicodeWordBreaker();
  ~UnicodeWordBreaker();
  UnicodeWordBreaker(UnicodeWordBreaker&&) noexcept;
  UnicodeWordBreaker& operator=(UnicodeWordBreaker&&) noexcept;

  /// Appends the words of text[begin, end) to `words`. Inside a longer text both must be places
  /// where ICU would break that text.
  void append_words(std::string_view text, std::size_t begin, std::size_t end,
                    std::vector<RawWord>& words);

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;
};

}  // namespace akhbar
