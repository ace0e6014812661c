#include "common/lexicon/name_key.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/edit_distance.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

// What stands for both scripts: consonants by a letter each, long vowels by a, i and o. IJMES's and
// the newspapers' ways of writing Persian sounds in Latin letters.
constexpr std::array<std::pair<char32_t, std::string_view>, 36> kPersian = {{
    {0x0627, "a"},  // ا
    {0x0622, "a"},  // آ
    {0x0628, "b"},  // ب
    {0x067E, "p"},  // پ
    {0x062A, "t"},  // ت
    {0x0637, "t"},  // ط
    {0x062B, "s"},  // ث
    {0x0633, "s"},  // س
    {0x0635, "s"},  // ص
    {0x062C, "j"},  // ج
    {0x0686, "c"},  // چ
    {0x062D, "h"},  // ح
    {0x0647, "h"},  // ه
    {0x062E, "x"},  // خ
    {0x062F, "d"},  // د
    {0x0630, "z"},  // ذ
    {0x0632, "z"},  // ز
    {0x0636, "z"},  // ض
    {0x0638, "z"},  // ظ
    {0x0631, "r"},  // ر
    {0x0698, "J"},  // ژ
    {0x0634, "S"},  // ش
    {0x0639, ""},   // ع
    {0x0621, ""},   // ء
    {0x0626, ""},   // ئ
    {0x0623, "a"},  // أ
    {0x063A, "q"},  // غ
    {0x0642, "q"},  // ق
    {0x0641, "f"},  // ف
    {0x06A9, "k"},  // ک
    {0x06AF, "g"},  // گ
    {0x0644, "l"},  // ل
    {0x0645, "m"},  // م
    {0x0646, "n"},  // ن
    {0x0648, "o"},  // و
    {0x06CC, "i"},  // ی
}};

// Longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kLatin = {{
    {"tch", "c"}, {"sch", "S"}, {"kh", "x"}, {"gh", "q"}, {"sh", "S"}, {"ch", "c"},  {"zh", "J"},
    {"ph", "f"},  {"th", "t"},  {"dh", "d"}, {"bh", "b"}, {"ck", "k"}, {"ce", "si"}, {"ci", "si"},
    {"cy", "si"}, {"qu", "k"},  {"a", "a"},  {"b", "b"},  {"c", "k"},  {"d", "d"},   {"e", "i"},
    {"f", "f"},   {"g", "g"},   {"h", "h"},  {"i", "i"},  {"j", "j"},  {"k", "k"},   {"l", "l"},
    {"m", "m"},   {"n", "n"},   {"o", "o"},  {"p", "p"},  {"q", "q"},  {"r", "r"},   {"s", "s"},
    {"t", "t"},   {"u", "o"},   {"v", "o"},  {"w", "o"},  {"x", "ks"}, {"y", "i"},   {"z", "z"},
    {"'", ""},    {"-", ""},
}};

std::string sounds_of_persian(std::string_view word) {
  std::string sounds;
  for (const char32_t letter : characters_of(word)) {
    const auto* row =
        std::ranges::find(kPersian, letter, &std::pair<char32_t, std::string_view>::first);
    if (row == kPersian.end()) return {};
    const bool is_ayn_at_beginning = sounds.empty() && row->second.empty();
    sounds += is_ayn_at_beginning ? "a" : row->second;
  }
  return sounds;
}

std::string sounds_of_latin(std::string_view word) {
  std::string sounds;
  while (!word.empty()) {
    const auto* row = std::ranges::find_if(
        kLatin, [&](const auto& letters) { return word.starts_with(letters.first); });
    if (row == kLatin.end()) return {};
    sounds += row->second;
    word.remove_prefix(row->first.size());
  }
  return sounds;
}

bool is_vowel(char sound) { return sound == 'a' || sound == 'i' || sound == 'o'; }

std::string sounds_of(std::string_view word) {
  const bool is_latin = !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
  std::string sounds = is_latin ? sounds_of_latin(word) : sounds_of_persian(word);
  // A doubled letter is one sound, and a final h is silent.
  sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
  if (sounds.size() > 1 && sounds.back() == 'h') sounds.pop_back();
  return sounds;
}

}  // namespace

std::string name_key(std::string_view word) {
  const std::string sounds = sounds_of(word);
  std::string key;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    if (!is_vowel(sounds[i])) {
      key += sounds[i];
    } else if (i == 0) {
      key += 'A';
    }
  }
  key.erase(std::unique(key.begin(), key.end()), key.end());
  return key;
}

std::size_t vowel_distance(std::string_view one, std::string_view other) {
  return edit_distance(sounds_of(one), sounds_of(other));
}

}  // namespace akhbar
