#include "common/text/folding.h"

#include <algorithm>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace akhbar {
namespace {

// One letter for what Persian readers take for one. ICU's case folding keeps them apart, because
// in Arabic, Urdu or Kurdish they are not.
UChar32 fold_letter(UChar32 c) {
  switch (c) {
    case 0x0649:      // ى
    case 0x064A:      // ي
    case 0x06CD:      // ۍ
    case 0x06D0:      // ې
    case 0x06D2:      // ے
      return 0x06CC;  // ی
    case 0x0643:      // ك
    case 0x06AA:      // ڪ
      return 0x06A9;  // ک
    case 0x0629:      // ة
    case 0x06BE:      // ھ
    case 0x06C1:      // ہ
    case 0x06D5:      // ە
      return 0x0647;  // ه
    case 0x0671:      // ٱ
      return 0x0627;  // ا
    case 0x066B:      // ٫
      return '.';
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x02BC:  // ʼ
      return '\'';
    default:
      break;
  }
  const int digit = u_charDigitValue(c);
  return digit >= 0 ? '0' + digit : c;
}

enum class Madda { dropped, kept };

bool is_dropped(UChar32 c, Madda madda) {
  if (c == 0x0653 && madda == Madda::kept) return false;
  return (c >= 0x0300 && c <= 0x036F)     // accents, once a letter is taken apart
         || (c >= 0x064B && c <= 0x065F)  // harakat, madda and hamza above or below
         || c == 0x0670 || c == 0x0640    // superscript alef, tatweel
         || c == 0x0621                   // ء: املاء is also written املا
         || c == 0x066C;                  // ٬
}

const icu::Normalizer2& checked(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error("ICU's normalization data cannot be loaded");
  return *normalizer;
}

const icu::Normalizer2& compatibility_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  return checked(icu::Normalizer2::getNFKCCasefoldInstance(status), status);
}

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  return checked(icu::Normalizer2::getNFDInstance(status), status);
}

const icu::Normalizer2& composition() {
  UErrorCode status = U_ZERO_ERROR;
  return checked(icu::Normalizer2::getNFCInstance(status), status);
}

bool is_thousands_separator(const icu::UnicodeString& text, int32_t at) {
  return text[at] == ',' && at > 0 && u_isdigit(text[at - 1]) && at + 1 < text.length() &&
         u_isdigit(text[at + 1]);
}

std::string fold_ascii(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  const auto is_digit = [&](std::size_t at) {
    return at < word.size() && word[at] >= '0' && word[at] <= '9';
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == ',' && i > 0 && is_digit(i - 1) && is_digit(i + 1)) continue;
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

std::string fold(std::string_view word, Madda madda) {
  if (std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return fold_ascii(word);
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto typed = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  const icu::UnicodeString apart =
      decomposition().normalize(compatibility_casefold().normalize(typed, status), status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (!is_dropped(c, madda)) kept.append(fold_letter(c));
  }
  icu::UnicodeString without_separators;
  for (int32_t i = 0; i < kept.length(); ++i) {
    if (!is_thousands_separator(kept, i)) without_separators.append(kept[i]);
  }
  std::string folded;
  composition().normalize(without_separators, status).toUTF8String(folded);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalize a word");
  return folded;
}

}  // namespace

std::string fold(std::string_view word) { return fold(word, Madda::dropped); }

std::string fold_keeping_madda(std::string_view word) { return fold(word, Madda::kept); }

std::string fold_value(std::string_view value) {
  std::string folded = fold(value);
  std::erase_if(folded, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  return folded;
}

}  // namespace akhbar
