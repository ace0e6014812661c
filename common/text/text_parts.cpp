#include "common/text/text_parts.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/text/folding.h"
#include "common/text/token.h"
#include "common/text/utf8.h"
#include "common/text/word_characters.h"

namespace akhbar {
namespace {

// Behind these something always follows: a name, a number, an explanation.
constexpr auto kNeverLast = std::to_array<std::string_view>(
    {"Adm",  "Amb", "Brig", "Capt", "Cf",     "Cmdr",   "Col", "Cols", "Dr",  "Drs",  "Eng",  "Gen",
     "Gov",  "Hon", "Lt",   "Maj",  "Messrs", "Mr",     "Mrs", "Ms",   "Mt",  "Pres", "Prof", "Rep",
     "Reps", "Rev", "Sen",  "Sens", "Sgt",    "approx", "ca",  "cf",   "viz", "vs"});

// Words and sentence ends too, unless a number follows.
constexpr auto kBeforeNumber = std::to_array<std::string_view>(
    {"Apr", "Art", "Aug", "Ch",  "Dec", "Feb", "Fig", "Figs", "Jan", "Jul", "Jun", "Mar",
     "No",  "Nos", "Nov", "Oct", "PP",  "Sec", "Sep", "Sept", "Vol", "pp",  "vol"});

// Names go on behind these as often as sentences end: "Iran Khodro Co. Managing Director".
constexpr auto kInNames = std::to_array<std::string_view>(
    {"Assn", "Ave", "Blvd", "Bros", "Co", "Corp", "Dept", "Govt", "Gvt", "Inc", "Intl", "Jr", "Ltd",
     "Sc", "Sr", "St", "Univ", "al"});

// Words that a capital shows to begin a sentence, because few names begin with them. Not "Under"
// (the U.S. Under Secretary), nor "An" and "So", which are surnames: J. An.
constexpr auto kSentenceStarters = std::to_array<std::string_view>(
    {"A",         "According", "After",   "Although", "And",       "As",        "At",    "Because",
     "Both",      "But",       "By",      "During",   "Earlier",   "Elsewhere", "For",   "From",
     "He",        "His",       "However", "I",        "If",        "In",        "It",    "Its",
     "Meanwhile", "Moreover",  "On",      "Our",      "She",       "Since",     "Such",  "That",
     "The",       "Their",     "Then",    "There",    "Therefore", "These",     "They",  "This",
     "Those",     "Thus",      "We",      "What",     "When",      "Where",     "While", "With"});

// Folded, as are all Persian words here.
constexpr std::string_view kFirstOfList = "الف";  // as "a." in English

// Latin letters as Persian writes their names: بی.بی.سی is one word.
// Not وی, which is "he" too.
constexpr auto kLetterNames =
    std::to_array<std::string_view>({"اس", "اف", "ال", "ام", "ان", "او",  "اچ", "ای", "ار",  "ایکس",
                                     "بی", "تی", "جی", "دی", "سی", "وای", "پی", "کی", "کیو", "یو"});

// Behind these an ellipsis is a word: «نساجی و ...» says "and so on", and «آیت ا...» spares God's
// name.
constexpr auto kBeforeEllipsis = std::to_array<std::string_view>(
    {"ا", "اسدا", "ایتا", "حزبا", "روحا", "عبدا", "نصرا", "و", "یدا"});

static_assert(std::ranges::is_sorted(kNeverLast));
static_assert(std::ranges::is_sorted(kBeforeNumber));
static_assert(std::ranges::is_sorted(kInNames));
static_assert(std::ranges::is_sorted(kSentenceStarters));

// No word that matters is longer, and a longer one need not be read.
constexpr std::size_t kMostLetters = 10;

struct Character {
  char32_t value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// 0 at the end of the text.
Character character_at(std::string_view text, std::size_t at) {
  if (at == text.size()) return {0, at, at};
  std::string_view rest = text.substr(at);
  const char32_t value = take_character(rest);
  return {value, at, text.size() - rest.size()};
}

// 0 at the beginning of the text.
Character character_before(std::string_view text, std::size_t end) {
  if (end == 0) return {};
  constexpr std::size_t kLongestCharacter = 4;
  const std::size_t least = end - std::min(end, kLongestCharacter);
  std::size_t begin = end - 1;
  while (begin > least && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) --begin;
  const Character character = character_at(text, begin);
  return character.end == end ? character : Character{kReplacementCharacter, end - 1, end};
}

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_blank(char32_t c) { return u_isUWhiteSpace(icu(c)) != 0; }
bool is_letter(char32_t c) { return u_isalpha(icu(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(icu(c)) != 0; }
bool is_lower(char32_t c) { return u_isULowercase(icu(c)) != 0; }

bool is_persian_letter(char32_t c) {
  return is_letter(c) && script_of_character(c) == Script::arabic;
}

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_end_mark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x061F /* ؟ */ || c == 0x06D4 /* ۔ */ ||
         c == 0x2026 /* … */;
}

// Marks of direction are nothing on their own and stand on either side of quotes.
bool opens_or_closes(char32_t c) {
  return c == '"' || c == '\'' || u_charType(icu(c)) == U_FORMAT_CHAR;
}

bool only_closes(char32_t c) {
  const auto type = u_charType(icu(c));
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION;
}

bool opens(char32_t c) {
  const auto type = u_charType(icu(c));
  return opens_or_closes(c) || type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

bool closes(char32_t c) { return opens_or_closes(c) || only_closes(c); }

// Bytes at which find_candidate stops. The Persian marks are told by their second byte: the first
// is that of half of all Persian letters.
constexpr auto kStops = [] {
  std::array<bool, 256> stops{};
  for (const char mark : {'\n', '\r', '.', '!', '?'}) {
    stops[static_cast<unsigned char>(mark)] = true;
  }
  stops[0x9F] = true;  // ؟ is D8 9F
  stops[0x94] = true;  // ۔ is DB 94
  stops[0xC2] = true;  // U+0085
  stops[0xE2] = true;  // … and U+2028, U+2029
  return stops;
}();

// The first end mark or line break at or behind `at`.
Character find_candidate(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!kStops[byte]) [[likely]]
      continue;
    const bool is_second_byte = byte == 0x9F || byte == 0x94;
    if (is_second_byte && at == 0) continue;
    const Character character = character_at(text, is_second_byte ? at - 1 : at);
    // A stray second byte may stand behind a mark that was met already.
    if (character.end <= at) continue;
    if (is_end_mark(character.value) || is_line_break(character.value)) return character;
  }
  return {0, text.size(), text.size()};
}

struct Gap {
  std::size_t end = 0;
  unsigned line_breaks = 0;
};

Gap gap_at(std::string_view text, std::size_t at) {
  Gap gap{.end = at};
  for (Character c = character_at(text, at); is_blank(c.value); c = character_at(text, c.end)) {
    gap.end = c.end;
    const bool is_within_crlf = c.value == '\r' && text.substr(c.end).starts_with('\n');
    if (is_line_break(c.value) && !is_within_crlf) ++gap.line_breaks;
  }
  return gap;
}

/// End marks, and what closes behind them: `?`, `...`, `.")`. If more marks stand behind what
/// closes, the last ones count.
struct Ending {
  std::size_t marks_begin = 0;
  std::size_t marks_end = 0;
  std::size_t end = 0;
};

std::size_t end_of_closing(std::string_view text, std::size_t at) {
  Character c = character_at(text, at);
  while (closes(c.value)) c = character_at(text, c.end);
  return c.begin;
}

Ending ending_at(std::string_view text, std::size_t at) {
  Ending ending{.end = at};
  for (Character c = character_at(text, at); is_end_mark(c.value);
       c = character_at(text, ending.end)) {
    ending.marks_begin = c.begin;
    for (; is_end_mark(c.value); c = character_at(text, c.end)) ending.marks_end = c.end;
    ending.end = end_of_closing(text, ending.marks_end);
  }
  // Some papers set a blank before what closes: «گران شد. »
  for (;;) {
    const Gap gap = gap_at(text, ending.end);
    if (gap.line_breaks > 0 || !closes(character_at(text, gap.end).value)) return ending;
    const std::size_t end = end_of_closing(text, gap.end);
    if (end < text.size() && !is_blank(character_at(text, end).value)) return ending;
    ending.end = end;
  }
}

// Half-spaces and vowel signs belong to the word they stand in.
bool is_in_word(char32_t c) {
  const auto type = u_charType(icu(c));
  return is_letter(c) || type == U_FORMAT_CHAR || type == U_NON_SPACING_MARK;
}

// The letters that end at `end`; empty if they are none, too many to matter, or the end of a longer
// word (1980s, Iran's).
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t letters = 0; letters <= kMostLetters; ++letters) {
    const Character c = character_before(text, begin);
    if (is_digit(c.value) || c.value == '\'' || c.value == 0x2019 /* ’ */) return {};
    if (!is_in_word(c.value)) return text.substr(begin, end - begin);
    begin = c.begin;
  }
  return {};
}

// The end of what stands before one blank, or none.
std::size_t end_before_blank(std::string_view text, std::size_t at) {
  const Character c = character_before(text, at);
  return is_blank(c.value) && !is_line_break(c.value) ? c.begin : at;
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t letters = 0; letters <= kMostLetters; ++letters) {
    const Character c = character_at(text, end);
    if (!is_letter(c.value)) return text.substr(begin, end - begin);
    end = c.end;
  }
  return {};
}

bool is_single_letter(std::string_view word) {
  const Character c = character_at(word, 0);
  return is_letter(c.value) && c.end == word.size();
}

// The number in "1. Oil" and "of three kinds: 1. Oil", the letter in "A. Oil" and «الف. نفت»: it
// belongs to what it counts.
bool is_list_label(std::string_view text, std::size_t sentence, std::size_t stop) {
  const std::string_view so_far = text.substr(sentence, stop - sentence);
  if (is_single_letter(so_far) || so_far == kFirstOfList) return true;
  constexpr std::size_t kMostDigits = 3;
  std::size_t begin = stop;
  for (std::size_t digits = 0;; ++digits) {
    const Character c = character_before(text, begin);
    const bool is_digit_or_joiner = is_digit(c.value) || (digits > 0 && c.value == '-');
    if (begin == sentence || !is_digit_or_joiner) break;
    if (digits == kMostDigits) return false;
    begin = c.begin;
  }
  if (begin == stop) return false;
  if (begin == sentence) return true;
  const char32_t before = character_before(text, end_before_blank(text, begin)).value;
  return before == ':' || before == ';' || before == 0x061B /* ؛ */;
}

// One full stop behind `word`. `next` is where the next sentence would begin but for what opens.
bool is_abbreviation(std::string_view text, std::size_t stop, std::size_t next) {
  const std::string_view word = word_before(text, stop);
  if (word.empty()) return false;
  const auto is_in = [](const auto& words, std::string_view sought) {
    return std::ranges::binary_search(words, sought);
  };
  // A single letter is an initial (H. Karimi) or ends an acronym (U.S., p.m., ه.ش.).
  if (is_single_letter(word) || is_in(kInNames, word)) {
    return !is_in(kSentenceStarters, word_at(text, next));
  }
  if (is_in(kBeforeNumber, word)) return is_digit(character_at(text, next).value);
  return is_in(kNeverLast, word);
}

bool is_folded_in(const auto& words, std::string_view word) {
  return std::ranges::find(words, fold(word)) != words.end();
}

bool is_word_of_dots(std::string_view text, std::size_t at) {
  return is_folded_in(kBeforeEllipsis, word_before(text, end_before_blank(text, at)));
}

bool ends_sentence(std::string_view text, std::size_t sentence, const Ending& ending,
                   std::size_t next) {
  Character c = character_at(text, next);
  while (opens(c.value)) c = character_at(text, c.end);
  if (is_lower(c.value) || is_end_mark(c.value)) return false;
  const std::string_view marks =
      text.substr(ending.marks_begin, ending.marks_end - ending.marks_begin);
  if (marks == "…" || marks.starts_with("..")) return !is_word_of_dots(text, ending.marks_begin);
  if (marks != ".") return true;
  return !is_list_label(text, sentence, ending.marks_begin) &&
         !is_abbreviation(text, ending.marks_begin, c.begin);
}

// One end in fifty of a Persian newspaper has no blank behind it, or has it before:
// «گران شد.وی گفت», «گران شد .وی گفت».
bool ends_sentence_without_blank(std::string_view text, const Ending& ending) {
  if (ending.end != ending.marks_end) return false;
  if (!is_persian_letter(character_at(text, ending.end).value)) return false;
  const std::size_t word_end = end_before_blank(text, ending.marks_begin);
  if (!is_persian_letter(character_before(text, word_end).value)) return false;
  const std::string_view next_word = word_at(text, ending.end);
  if (is_single_letter(next_word)) return false;
  return !is_folded_in(kLetterNames, next_word) ||
         !is_folded_in(kLetterNames, word_before(text, ending.marks_begin));
}

struct Beginning {
  std::size_t at = 0;
  unsigned line_breaks_before = 0;
  bool is_behind_sentence = false;
};

// Every place that begins a line or a sentence. A list label stands at the beginning of either.
std::vector<Beginning> find_beginnings(std::string_view text) {
  std::vector<Beginning> beginnings;
  std::size_t at = gap_at(text, 0).end;
  if (at < text.size()) beginnings.push_back({.at = at});
  for (Character c = find_candidate(text, at); c.begin < text.size();
       c = find_candidate(text, at)) {
    const bool is_mark = is_end_mark(c.value);
    const Ending ending = is_mark ? ending_at(text, c.begin) : Ending{.end = c.begin};
    const Gap gap = gap_at(text, ending.end);
    at = gap.end;
    if (at == text.size()) break;
    const bool has_gap = gap.end > ending.end;
    const bool is_behind_sentence = is_mark &&
                                    (has_gap || ends_sentence_without_blank(text, ending)) &&
                                    ends_sentence(text, beginnings.back().at, ending, at);
    if (is_behind_sentence || gap.line_breaks > 0) {
      beginnings.push_back({at, gap.line_breaks, is_behind_sentence});
    }
  }
  return beginnings;
}

}  // namespace

TextParts find_parts(std::string_view text) {
  const std::vector<Beginning> beginnings = find_beginnings(text);
  const bool has_blank_lines = std::ranges::any_of(
      beginnings, [](const Beginning& beginning) { return beginning.line_breaks_before >= 2; });
  const unsigned paragraph_breaks = has_blank_lines ? 2 : 1;
  TextParts parts;
  for (const Beginning& beginning : beginnings) {
    const bool begins_paragraph =
        parts.paragraphs.empty() || beginning.line_breaks_before >= paragraph_breaks;
    if (begins_paragraph) parts.paragraphs.push_back(beginning.at);
    if (begins_paragraph || beginning.is_behind_sentence) parts.sentences.push_back(beginning.at);
  }
  return parts;
}

}  // namespace akhbar
