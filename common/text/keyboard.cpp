#include "common/text/keyboard.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "common/text/utf8.h"

namespace akhbar {
namespace {

struct Key {
  char32_t latin;
  char32_t persian;
  int row;  // kNoRow with shift, or where older keyboards have it
  int column;
};

constexpr int kNoRow = -1;

// ISIRI 9147, row by row from the left.
constexpr auto kKeys = std::to_array<Key>({
    {U'q', 0x0636, 0, 0},        // ض
    {U'w', 0x0635, 0, 1},        // ص
    {U'e', 0x062B, 0, 2},        // ث
    {U'r', 0x0642, 0, 3},        // ق
    {U't', 0x0641, 0, 4},        // ف
    {U'y', 0x063A, 0, 5},        // غ
    {U'u', 0x0639, 0, 6},        // ع
    {U'i', 0x0647, 0, 7},        // ه
    {U'o', 0x062E, 0, 8},        // خ
    {U'p', 0x062D, 0, 9},        // ح
    {U'[', 0x062C, 0, 10},       // ج
    {U']', 0x0686, 0, 11},       // چ
    {U'a', 0x0634, 1, 0},        // ش
    {U's', 0x0633, 1, 1},        // س
    {U'd', 0x06CC, 1, 2},        // ی
    {U'f', 0x0628, 1, 3},        // ب
    {U'g', 0x0644, 1, 4},        // ل
    {U'h', 0x0627, 1, 5},        // ا
    {U'j', 0x062A, 1, 6},        // ت
    {U'k', 0x0646, 1, 7},        // ن
    {U'l', 0x0645, 1, 8},        // م
    {U';', 0x06A9, 1, 9},        // ک
    {U'\'', 0x06AF, 1, 10},      // گ
    {U'z', 0x0638, 2, 0},        // ظ
    {U'x', 0x0637, 2, 1},        // ط
    {U'c', 0x0632, 2, 2},        // ز
    {U'v', 0x0631, 2, 3},        // ر
    {U'b', 0x0630, 2, 4},        // ذ
    {U'n', 0x062F, 2, 5},        // د
    {U'm', 0x067E, 2, 6},        // پ
    {U',', 0x0648, 2, 7},        // و
    {U'H', 0x0622, kNoRow, 0},   // آ
    {U'C', 0x0698, kNoRow, 0},   // ژ
    {U'\\', 0x067E, kNoRow, 0},  // پ
    {U'M', 0x0626, kNoRow, 0},   // ئ
});

const Key* key_of(char32_t c) {
  const auto* key = std::ranges::find_if(
      kKeys, [c](const Key& one) { return one.latin == c || one.persian == c; });
  return key == kKeys.end() || key->row == kNoRow ? nullptr : key;
}

std::string converted(std::u32string_view typed, char32_t Key::*from, char32_t Key::*to) {
  std::string text;
  for (const char32_t c : typed) {
    const auto* key = std::ranges::find(kKeys, c, from);
    if (key == kKeys.end()) return {};
    append_utf8((*key).*to, text);
  }
  return text;
}

}  // namespace

// Rows are shifted against each other by about half a key to the right.
bool are_neighbouring_keys(char32_t a, char32_t b) {
  const Key* const one = key_of(a);
  const Key* const other = key_of(b);
  if (one == nullptr || other == nullptr || a == b) return false;
  if (one->row == other->row) return std::abs(one->column - other->column) == 1;
  const Key& upper = one->row < other->row ? *one : *other;
  const Key& lower = one->row < other->row ? *other : *one;
  const int shift = upper.column - lower.column;
  return lower.row - upper.row == 1 && (shift == 0 || shift == 1);
}

std::string on_other_keyboard(std::string_view typed) {
  const std::u32string characters = characters_of(typed);
  std::string persian = converted(characters, &Key::latin, &Key::persian);
  return persian.empty() ? converted(characters, &Key::persian, &Key::latin) : persian;
}

}  // namespace akhbar
