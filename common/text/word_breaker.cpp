#include "common/text/word_breaker.h"

#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace akhbar {
namespace {

constexpr std::string_view kRialSign = "\uFDFC";  // ﷼ is read as the word ریال, not as a sign

void check(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot break words: ") + u_errorName(status));
  }
}

Script script_of_char(UChar32 c) {
  if (u_isdigit(c)) return Script::digits;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_ARABIC:
      return Script::arabic;
    default:
      return Script::other;
  }
}

}  // namespace

Script script_of(std::string_view word) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto length = static_cast<int32_t>(word.size());
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    if (u_isalpha(c)) return script_of_char(c);
  }
  return Script::digits;
}

struct WordBreaker::Iterator {
  std::unique_ptr<icu::BreakIterator> breaks;
  UText text = UTEXT_INITIALIZER;

  Iterator() {
    UErrorCode status = U_ZERO_ERROR;
    breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    check(status);
  }
  ~Iterator() { utext_close(&text); }
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;
};

WordBreaker::WordBreaker() : iterator_(std::make_unique<Iterator>()) {}
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

void WordBreaker::find_words(std::string_view text, std::vector<RawWord>& words) {
  words.clear();
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&iterator_->text, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator_->breaks->setText(&iterator_->text, status);
  check(status);
  int32_t begin = iterator_->breaks->first();
  for (int32_t end = iterator_->breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator_->breaks->next()) {
    const auto from = static_cast<std::size_t>(begin);
    const auto to = static_cast<std::size_t>(end);
    const std::string_view segment = text.substr(from, to - from);
    if (segment == kRialSign) {
      words.push_back({from, to, Script::arabic});
    } else if (iterator_->breaks->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      words.push_back({from, to, script_of(segment)});
    }
  }
}

}  // namespace akhbar
