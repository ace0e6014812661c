#include "common/text/word_characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace akhbar {
namespace {

constexpr UChar32 kRialSign = 0xFDFC;  // ﷼

bool is_foreign(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
         u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) >= U_HST_LV_SYLLABLE ||
         u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
         u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ||
         u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

WordClass class_by_property(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return WordClass::letter;
    case U_WB_NUMERIC:
      return WordClass::numeric;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return WordClass::extend;
    case U_WB_MIDLETTER:
      return WordClass::mid_letter;
    case U_WB_MIDNUM:
      return WordClass::mid_num;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::mid_num_let;
    case U_WB_EXTENDNUMLET:
      return WordClass::extend_num_let;
    case U_WB_WSEGSPACE:
      return WordClass::space;
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA:
    case U_WB_REGIONAL_INDICATOR:
      return WordClass::foreign;
    default:
      return WordClass::other;
  }
}

// ICU 72 departs from UAX #29 in the four that are named.
WordClass class_of(UChar32 c) {
  switch (c) {
    case '@':
      return WordClass::letter;
    case ':':
    case 0xFE55:  // ﹕
    case 0xFF1A:  // ：
      return WordClass::other;
    default:
      return is_foreign(c) ? WordClass::foreign : class_by_property(c);
  }
}

WordCharacter character_of(UChar32 c) {
  if (c == kRialSign) return {WordClass::rial_sign, Script::arabic};
  const bool is_letter = u_isalpha(c) != 0;
  return {class_of(c), is_letter ? script_of_character(static_cast<char32_t>(c)) : Script::digits};
}

}  // namespace

Script script_of_character(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  if (u_isdigit(character)) return Script::digits;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(character, &status)) {
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_ARABIC:
      return Script::arabic;
    default:
      return Script::other;
  }
}

WordCharacters::WordCharacters() {
  for (std::uint16_t c = 0; c < 0x80; ++c) ask(c);
}

void WordCharacters::ask(std::uint16_t c) { characters_[c] = character_of(c); }

}  // namespace akhbar
