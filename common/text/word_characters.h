#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "common/text/token.h"

namespace akhbar {

/// What the rules for words tell apart, with the names of UAX #29.
enum class WordClass : std::uint8_t {
  unasked,
  other,
  space,   // WSegSpace
  extend,  // Extend, Format and ZWJ
  letter,
  numeric,
  mid_letter,
  mid_num,
  mid_num_let,  // and Single_Quote, which differs from it in Hebrew only
  extend_num_let,
  rial_sign,  // ﷼ is read as the word ریال, not as a sign
  foreign     // needs a dictionary, or rules of its own
};

struct WordCharacter {
  WordClass word_class = WordClass::unasked;
  Script script = Script::digits;  // anything else is the script of a letter
};

/// The script of a letter; digits for a digit.
Script script_of_character(char32_t c);

/// What ICU says of the characters of the Basic Multilingual Plane. It is asked once for each that
/// is met, because to ask for all takes a millisecond.
class WordCharacters {
 public:
  WordCharacters();

  WordCharacter ascii(std::uint8_t byte) const { return characters_[byte]; }

  WordCharacter at(std::uint16_t c) {
    if (characters_[c].word_class == WordClass::unasked) [[unlikely]]
      ask(c);
    return characters_[c];
  }

 private:
  void ask(std::uint16_t c);

  std::array<WordCharacter, 0x10000> characters_{};
};

}  // namespace akhbar
