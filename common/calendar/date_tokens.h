#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace akhbar {

/// A piece of a written date. Numbers, words and marks end where the kind of character changes, so
/// that "18th", "T21:00" and "۲۸خرداد" fall apart.
struct DateToken {
  enum class Kind { number, word, mark };

  Kind kind = Kind::mark;
  bool after_blank = false;
  /// A number in the digits 0 to 9. A word in small ASCII letters, Persian ی and ک, without ZWNJ
  /// and vowel signs. A mark is one character; dashes are "-", "،" is ",".
  std::string text;

  bool is_number(std::size_t fewest_digits, std::size_t most_digits) const {
    return kind == Kind::number && fewest_digits <= text.size() && text.size() <= most_digits;
  }
  /// Of a number of at most nine digits.
  int value() const;
};

/// Any bytes are read; those that are not UTF-8 are marks. Of a text that is too long for a date
/// only the beginning is, still too long for a date.
std::vector<DateToken> date_tokens(std::string_view text);

/// `text` for a message: valid UTF-8 without control characters, cut after some forty characters.
std::string excerpt_for_message(std::string_view text);

/// The tokens' text with one blank where there were blanks: "last 30 days".
std::string text_of(std::span<const DateToken> tokens);

/// A place among tokens. Copy it to try a form, and assign the copy back when the form is there.
class DateCursor {
 public:
  explicit DateCursor(std::span<const DateToken> rest) : rest_(rest) {}

  bool at_end() const { return rest_.empty(); }
  /// Beyond the end stands a mark without text.
  const DateToken& peek(std::size_t ahead = 0) const;
  void advance(std::size_t count = 1) { rest_ = rest_.last(rest_.size() - count); }
  bool skip_word(std::string_view word);
  /// All of `words`, one after the other, or none.
  bool skip_words(std::initializer_list<std::string_view> words);
  /// One of the characters of `marks`.
  bool skip_mark(std::string_view marks);

 private:
  std::span<const DateToken> rest_;
};

}  // namespace akhbar
