#include "common/calendar/date_tokens.h"

#include <charconv>
#include <optional>

namespace akhbar {
namespace {

constexpr char32_t kNotUtf8 = 0xFFFD;

struct Character {
  char32_t code;
  std::string_view bytes;
};

struct Utf8Form {
  unsigned lead_mask;
  unsigned lead;
  char32_t least;  // what a shorter form can write must not be written in this one
};

// The first character of `text`, which is not empty. A byte that begins none stands alone.
Character first_character(std::string_view text) {
  constexpr Utf8Form kForms[] = {
      {0x80, 0x00, 0x0}, {0xE0, 0xC0, 0x80}, {0xF0, 0xE0, 0x800}, {0xF8, 0xF0, 0x10000}};
  const Character broken{kNotUtf8, text.substr(0, 1)};
  const unsigned lead = static_cast<unsigned char>(text.front());
  std::size_t length = 0;
  for (const auto& form : kForms) {
    ++length;
    if ((lead & form.lead_mask) != form.lead) continue;
    if (text.size() < length) return broken;
    char32_t code = lead & ~form.lead_mask;
    for (const char c : text.substr(1, length - 1)) {
      const unsigned byte = static_cast<unsigned char>(c);
      if ((byte & 0xC0) != 0x80) return broken;
      code = (code << 6) | (byte & 0x3F);
    }
    const bool surrogate = 0xD800 <= code && code <= 0xDFFF;
    if (code < form.least || code > 0x10FFFF || surrogate) return broken;
    return {code, text.substr(0, length)};
  }
  return broken;
}

bool in(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool is_blank(char32_t c) {
  return c == ' ' || in(c, '\t', '\r') || c == 0x00A0 /* NBSP */ || in(c, 0x2000, 0x200A) ||
         c == 0x202F /* narrow NBSP */;
}

bool is_bidi_control(char32_t c) {
  return in(c, 0x200E, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
}

// Characters that may stand in a word or between its letters and do not make it another.
bool is_passed_over(char32_t c) {
  return is_bidi_control(c) || in(c, 0x200C, 0x200D) /* ZWNJ, ZWJ */ || c == 0xFEFF /* BOM */ ||
         c == 0x0640 /* tatweel */ || in(c, 0x064B, 0x0652) /* harakat */ ||
         c == 0x0654 /* hamza above, as in ژانویهٔ */ || c == 0x0670 /* small alef */;
}

std::optional<char> digit(char32_t c) {
  for (const char32_t zero : {U'0', U'\u06F0' /* ۰ */, U'\u0660' /* ٠ */}) {
    if (in(c, zero, zero + 9)) return static_cast<char>('0' + (c - zero));
  }
  return std::nullopt;
}

std::string_view folded_mark(char32_t c, std::string_view bytes) {
  if (in(c, 0x2010, 0x2015) || c == 0x2212 /* minus */) return "-";
  if (c == 0x060C /* ، */) return ",";
  if (c == 0x060D /* ؍ between the parts of a date */) return "/";
  return bytes;
}

bool is_letter(char32_t c, std::string_view bytes) {
  if (c < 0x80) return in(c, 'a', 'z') || in(c, 'A', 'Z');
  return c != kNotUtf8 && folded_mark(c, bytes) == bytes;
}

std::string folded_letter(char32_t c, std::string_view bytes) {
  if (in(c, 'A', 'Z')) return {static_cast<char>(c - 'A' + 'a')};
  if (c == 0x064A || c == 0x0649) return "ی";  // ي ى -> ی
  if (c == 0x0643) return "ک";                 // ك -> ک
  if (c == 0x06C0) return "ه";                 // ۀ -> ه
  return std::string(bytes);
}

// More than any date has, with all that may stand beside it. Most of what is tried is the first
// line of an article's body, and a paragraph need not be read to its end.
constexpr std::size_t kMostTokens = 64;

}  // namespace

int DateToken::value() const {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  bool after_blank = false;
  const auto add = [&](DateToken::Kind kind, std::string_view piece) {
    const bool grows = !tokens.empty() && !after_blank && kind != DateToken::Kind::mark &&
                       tokens.back().kind == kind;
    if (grows) {
      tokens.back().text += piece;
    } else {
      tokens.push_back({kind, after_blank, std::string(piece)});
    }
    after_blank = false;
  };
  while (!text.empty() && tokens.size() < kMostTokens) {
    const auto [code, bytes] = first_character(text);
    text.remove_prefix(bytes.size());
    if (is_blank(code)) {
      after_blank = true;
    } else if (const auto d = digit(code)) {
      add(DateToken::Kind::number, std::string_view(&*d, 1));
    } else if (is_passed_over(code)) {
      continue;
    } else if (is_letter(code, bytes)) {
      add(DateToken::Kind::word, folded_letter(code, bytes));
    } else {
      add(DateToken::Kind::mark, folded_mark(code, bytes));
    }
  }
  return tokens;
}

std::string excerpt_for_message(std::string_view text) {
  constexpr int kMostCharacters = 40;
  std::string excerpt;
  for (int count = 0; !text.empty(); ++count) {
    if (count == kMostCharacters) return excerpt + "…";
    const auto [code, bytes] = first_character(text);
    text.remove_prefix(bytes.size());
    const bool unprintable = code < 0x20 || in(code, 0x7F, 0x9F) || is_bidi_control(code);
    excerpt += unprintable || code == kNotUtf8 ? "\uFFFD" : bytes;
  }
  return excerpt;
}

std::string text_of(std::span<const DateToken> tokens) {
  std::string text;
  for (const DateToken& token : tokens) {
    if (token.after_blank && !text.empty()) text += ' ';
    text += token.text;
  }
  return text;
}

const DateToken& DateCursor::peek(std::size_t ahead) const {
  static const DateToken end;
  return ahead < rest_.size() ? rest_[ahead] : end;
}

bool DateCursor::skip_word(std::string_view word) { return skip_words({word}); }

bool DateCursor::skip_words(std::initializer_list<std::string_view> words) {
  std::size_t count = 0;
  for (const auto word : words) {
    const DateToken& token = peek(count++);
    if (token.kind != DateToken::Kind::word || token.text != word) return false;
  }
  advance(count);
  return true;
}

bool DateCursor::skip_mark(std::string_view marks) {
  const DateToken& token = peek();
  const bool found = token.kind == DateToken::Kind::mark && token.text.size() == 1 &&
                     marks.find(token.text.front()) != std::string_view::npos;
  if (found) advance();
  return found;
}

}  // namespace akhbar
