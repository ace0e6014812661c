#include "common/text/unicode_word_breaker.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace akhbar {
namespace {

constexpr std::string_view kRialSign = "\uFDFC";  // ﷼ is read as the word ریال, not as a sign

void check(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot break words: ") + u_errorName(status));
  }
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

}  // namespace

struct UnicodeWordBreaker::Iterator {
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

UnicodeWordBreaker::UnicodeWordBreaker() : iterator_(std::make_unique<Iterator>()) {}
UnicodeWordBreaker::~UnicodeWordBreaker() = default;
UnicodeWordBreaker::UnicodeWordBreaker(UnicodeWordBreaker&&) noexcept = default;
UnicodeWordBreaker& UnicodeWordBreaker::operator=(UnicodeWordBreaker&&) noexcept = default;

void UnicodeWordBreaker::append_words(std::string_view text, std::size_t begin, std::size_t end,
                                      std::vector<RawWord>& words) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&iterator_->text, text.data() + begin, static_cast<int64_t>(end - begin), &status);
  iterator_->breaks->setText(&iterator_->text, status);
  check(status);
  std::size_t from = begin;
  iterator_->breaks->first();
  for (int32_t next = iterator_->breaks->next(); next != icu::BreakIterator::DONE;
       next = iterator_->breaks->next()) {
    const std::size_t to = begin + static_cast<std::size_t>(next);
    const std::string_view segment = text.substr(from, to - from);
    if (segment == kRialSign) {
      words.push_back({from, to, Script::arabic, false});
    } else if (iterator_->breaks->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      words.push_back({from, to, script_of(segment), is_ascii(segment)});
    }
    from = to;
  }
}

}  // namespace akhbar
