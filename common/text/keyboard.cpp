#include "common/text/keyboard.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "common/text/utf8.h"

namespace akhbar {
namespace {

struct Key {
  char32_t latin;
  char32_t persian;
};

// ISIRI 9147, without shift, row by row from the left.
constexpr std::array<Key, 12> kUpperRow{{
    {U'q', 0x0636},  // ض
    {U'w', 0x0635},  // ص
    {U'e', 0x062B},  // ث
    {U'r', 0x0642},  // ق
    {U't', 0x0641},  // ف
    {U'y', 0x063A},  // غ
    {U'u', 0x0639},  // ع
    {U'i', 0x0647},  // ه
    {U'o', 0x062E},  // خ
    {U'p', 0x062D},  // ح
    {U'[', 0x062C},  // ج
    {U']', 0x0686},  // چ
}};
constexpr std::array<Key, 11> kMiddleRow{{
    {U'a', 0x0634},   // ش
    {U's', 0x0633},   // س
    {U'd', 0x06CC},   // ی
    {U'f', 0x0628},   // ب
    {U'g', 0x0644},   // ل
    {U'h', 0x0627},   // ا
    {U'j', 0x062A},   // ت
    {U'k', 0x0646},   // ن
    {U'l', 0x0645},   // م
    {U';', 0x06A9},   // ک
    {U'\'', 0x06AF},  // گ
}};
constexpr std::array<Key, 8> kLowerRow{{
    {U'z', 0x0638},  // ظ
    {U'x', 0x0637},  // ط
    {U'c', 0x0632},  // ز
    {U'v', 0x0631},  // ر
    {U'b', 0x0630},  // ذ
    {U'n', 0x062F},  // د
    {U'm', 0x067E},  // پ
    {U',', 0x0648},  // و
}};
// With shift, or where older keyboards have them.
constexpr std::array<Key, 4> kElsewhere{{
    {U'H', 0x0622},   // آ
    {U'C', 0x0698},   // ژ
    {U'\\', 0x067E},  // پ
    {U'M', 0x0626},   // ئ
}};

struct Place {
  int row;
  int column;
};

std::optional<Place> place_of(char32_t c) {
  int row = 0;
  const auto in_row = [&](const auto& keys) -> std::optional<Place> {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i].latin == c || keys[i].persian == c) return Place{row, static_cast<int>(i)};
    }
    ++row;
    return std::nullopt;
  };
  if (const auto place = in_row(kUpperRow)) return place;
  if (const auto place = in_row(kMiddleRow)) return place;
  return in_row(kLowerRow);
}

char32_t other_side(char32_t c, char32_t Key::*from, char32_t Key::*to) {
  char32_t found = 0;
  const auto look_in = [&](const auto& keys) {
    const auto key = std::ranges::find(keys, c, from);
    if (found == 0 && key != keys.end()) found = (*key).*to;
  };
  look_in(kUpperRow);
  look_in(kMiddleRow);
  look_in(kLowerRow);
  look_in(kElsewhere);
  return found;
}

std::string converted(std::u32string_view typed, char32_t Key::*from, char32_t Key::*to) {
  std::string text;
  for (const char32_t c : typed) {
    const char32_t other = other_side(c, from, to);
    if (other == 0) return {};
    append_utf8(other, text);
  }
  return text;
}

}  // namespace

// Rows are shifted against each other by about half a key to the right.
bool are_neighbouring_keys(char32_t a, char32_t b) {
  const auto one = place_of(a);
  const auto other = place_of(b);
  if (!one || !other || a == b) return false;
  if (one->row == other->row) return std::abs(one->column - other->column) == 1;
  const Place& upper = one->row < other->row ? *one : *other;
  const Place& lower = one->row < other->row ? *other : *one;
  const int shift = upper.column - lower.column;
  return lower.row - upper.row == 1 && (shift == 0 || shift == 1);
}

std::string on_other_keyboard(std::string_view typed) {
  const std::u32string characters = characters_of(typed);
  std::string persian = converted(characters, &Key::latin, &Key::persian);
  return persian.empty() ? converted(characters, &Key::persian, &Key::latin) : persian;
}

}  // namespace akhbar
