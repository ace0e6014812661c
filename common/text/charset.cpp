#include "common/text/charset.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "common/text/utf8.h"

namespace akhbar {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// A character that the end of what was looked at cuts is no fault.
bool is_cut_character(std::string_view rest) {
  return rest.size() < U8_MAX_LENGTH && U8_IS_LEAD(rest.front()) &&
         std::ranges::all_of(rest.substr(1), [](char c) { return U8_IS_TRAIL(c); });
}

bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!bytes.empty() && !is_cut_character(bytes)) {
    const std::size_t prefix = utf8_prefix(bytes);
    // Lead bytes count characters.
    good += static_cast<std::size_t>(
        std::ranges::count_if(bytes.substr(0, prefix), [](char c) { return U8_IS_LEAD(c); }));
    bytes.remove_prefix(prefix);
    if (bytes.empty() || is_cut_character(bytes)) break;
    ++bad;
    bytes.remove_prefix(1);
  }
  return bad == 0 || good > bad;
}

// No text has U+FFFD or the controls U+0080 … U+009F, but for a line end of old mainframes.
bool can_read_all(const std::string& charset, std::string_view bytes) {
  const std::string text = CharsetDecoder(charset).decode(bytes, false);
  for (std::string_view rest = text; !rest.empty();) {
    const char32_t c = take_character(rest);
    const bool is_control = c >= 0x80 && c <= 0x9F && c != 0x85;
    if (c == kReplacementCharacter || is_control) return false;
  }
  return true;
}

// ICU gives UTF-16 a confidence of 10 for any bytes at all; Persian in Windows-1256 has 14 or more.
constexpr int32_t kLeastConfidence = 12;

// What stands in for `bytes` where the character set is guessed at. A Latin script has single bytes
// beyond ASCII within its words. Where they come in runs, those are words of another script, and
// ASCII around them (markup, addresses, English) would only make the text look Latin.
std::string telling_bytes(std::string_view bytes) {
  std::string runs;
  std::size_t singles = 0;
  for (auto at = bytes.begin(); at != bytes.end();) {
    at = std::find_if_not(at, bytes.end(), is_ascii);
    const auto end = std::find_if(at, bytes.end(), is_ascii);
    if (end - at == 1) ++singles;
    runs.append(at, end);
    runs += ' ';
    at = end;
  }
  return singles * 4 < runs.size() ? runs : std::string(bytes);
}

std::string likely_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
  const std::string telling = telling_bytes(bytes);
  ucsdet_setText(detector.getAlias(), telling.data(), static_cast<int32_t>(telling.size()),
                 &status);
  int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.getAlias(), &count, &status);
  if (U_FAILURE(status)) return {};
  std::string best;
  for (int32_t i = 0; i < count; ++i) {  // the most confident first
    if (ucsdet_getConfidence(matches[i], &status) < kLeastConfidence) break;
    std::string name = ucsdet_getName(matches[i], &status);
    if (name.starts_with("IBM")) continue;  // EBCDIC, by names that no converter has
    // Persian in Windows-1256 looks more like ISO-8859-6 to ICU, which has no place for several of
    // its letters.
    if (can_read_all(name, bytes)) return name;
    if (best.empty()) best = name;
  }
  return best;
}

}  // namespace

std::string detect_charset(std::string_view beginning, std::size_t& bom_bytes) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t mark = 0;
  const char* const marked = ucnv_detectUnicodeSignature(
      beginning.data(), static_cast<int32_t>(beginning.size()), &mark, &status);
  // ICU also knows marks of encodings that are no one's, such as UTF-7's "+/v8".
  const std::string_view name = marked == nullptr ? "" : marked;
  if (name == "UTF-8" || name.starts_with("UTF-16") || name.starts_with("UTF-32")) {
    bom_bytes = static_cast<std::size_t>(mark);
    return std::string(name);
  }
  bom_bytes = 0;
  return is_mostly_utf8(beginning) ? "UTF-8" : likely_charset(beginning);
}

struct CharsetDecoder::Converter {
  icu::LocalUConverterPointer icu;
};

CharsetDecoder::CharsetDecoder(const std::string& charset)
    : converter_(std::make_unique<Converter>()) {
  UErrorCode status = U_ZERO_ERROR;
  converter_->icu.adoptInstead(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status)) throw std::invalid_argument("unknown character set \"" + charset + '"');
}

CharsetDecoder::~CharsetDecoder() = default;
CharsetDecoder::CharsetDecoder(CharsetDecoder&&) noexcept = default;
CharsetDecoder& CharsetDecoder::operator=(CharsetDecoder&&) noexcept = default;

std::string CharsetDecoder::decode(std::string_view bytes, bool last) {
  icu::UnicodeString decoded;
  std::array<UChar, 8192> units;
  const char* source = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = units.data();
    ucnv_toUnicode(converter_->icu.getAlias(), &target, units.data() + units.size(), &source,
                   bytes.data() + bytes.size(), nullptr, last ? 1 : 0, &status);
    decoded.append(units.data(), static_cast<int32_t>(target - units.data()));
  }
  if (U_FAILURE(status))
    throw std::runtime_error("ICU cannot decode: " + std::string(u_errorName(status)));
  std::string text;
  decoded.toUTF8String(text);
  return text;
}

}  // namespace akhbar
