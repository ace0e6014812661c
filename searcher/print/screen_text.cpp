#include "searcher/print/screen_text.h"

#include <algorithm>
#include <limits>

#include "common/text/utf8.h"
#include "searcher/print/display_width.h"

namespace akhbar {
namespace {

bool is_line_break(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// A no-break space is a blank too: half of the Tehran Times has them where any space is meant.
bool is_blank(char32_t c) {
  return c == '\t' || c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool is_bidi_control(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char32_t harmless(char32_t c) {
  if (is_line_break(c)) return U'\n';
  if (is_blank(c)) return U' ';
  return is_control(c) ? kReplacementCharacter : c;
}

bool separates_words(const ScreenCharacter& c) {
  return c.character == U' ' || c.character == U'\n';
}

}  // namespace

ScreenText screen_text(std::string_view text, std::span<const Span> marks) {
  ScreenText result;
  auto mark = marks.begin();
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t offset = text.size() - rest.size();
    const char32_t character = take_character(rest);
    while (mark != marks.end() && mark->end <= offset) ++mark;
    const bool marked = mark != marks.end() && mark->begin <= offset;
    if (is_bidi_control(character) || (character == '\r' && rest.starts_with('\n'))) continue;
    result.push_back({harmless(character), marked});
  }
  return result;
}

std::vector<ScreenText> wrapped(const ScreenText& text, std::size_t width) {
  std::vector<ScreenText> lines;
  std::size_t used = 0;
  for (auto word = std::ranges::find_if_not(text, separates_words); word != text.end();) {
    const auto end = std::find_if(word, text.end(), separates_words);
    const ScreenText letters(word, end);
    const std::size_t word_width = display_width(letters);
    if (lines.empty() || used + 1 + word_width > width) {
      lines.emplace_back();
      used = 0;
    } else {
      lines.back().push_back({U' ', std::prev(word)->marked});
      ++used;
    }
    lines.back().insert(lines.back().end(), letters.begin(), letters.end());
    used += word_width;
    word = std::find_if_not(end, text.end(), separates_words);
  }
  return lines;
}

std::size_t display_width(const ScreenText& text) {
  std::size_t columns = 0;
  for (const ScreenCharacter& c : text) columns += display_width(c.character);
  return columns;
}

std::string to_utf8(const ScreenText& text) {
  std::string result;
  for (const ScreenCharacter& c : text) append_utf8(c.character, result);
  return result;
}

std::string one_line(std::string_view text) {
  const auto lines = wrapped(screen_text(text), std::numeric_limits<std::size_t>::max());
  return lines.empty() ? std::string() : to_utf8(lines.front());
}

}  // namespace akhbar
