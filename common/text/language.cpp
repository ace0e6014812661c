#include "common/text/language.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace akhbar {

std::string language_by_script(std::string_view text) {
  constexpr std::size_t kLookedAt = 4096;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<int32_t>(std::min(text.size(), kLookedAt));
  int arabic = 0;
  int latin = 0;
  int letters = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    if (!u_isalpha(c)) continue;
    ++letters;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    arabic += script == USCRIPT_ARABIC ? 1 : 0;
    latin += script == USCRIPT_LATIN ? 1 : 0;
  }
  if (2 * arabic > letters) return "fa";
  if (2 * latin > letters) return "en";
  return {};
}

}  // namespace akhbar
