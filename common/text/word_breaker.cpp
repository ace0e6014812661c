#include "common/text/word_breaker.h"

#include <array>
#include <bit>
#include <cstring>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "common/text/unicode_word_breaker.h"
#include "common/text/word_characters.h"

namespace akhbar {
namespace {

enum class State : std::uint8_t {
  stopped,
  met_foreign,
  // The segment cannot end here:
  start,
  mark_after_letter,
  mark_after_number,
  // It can, and is no word:
  marked_sign,
  connector,
  // It can, and is a word:
  rial,
  connected,
  number,
  letters
};

constexpr bool can_end(State state) { return state >= State::marked_sign; }
constexpr bool is_word(State state) { return state >= State::rial; }

struct Transition {
  State from;
  WordClass met;
  State to;
};

using enum State;
using enum WordClass;
// ICU's rules, which RuleBasedBreakIterator::getRules() shows, come to this where nothing is
// foreign. What is not listed stops the segment.
constexpr std::array kTransitions{
    Transition{start, letter, letters},
    Transition{start, numeric, number},
    Transition{start, extend_num_let, connector},
    Transition{start, rial_sign, rial},

    Transition{letters, letter, letters},
    Transition{letters, extend, letters},
    Transition{letters, numeric, number},
    Transition{letters, extend_num_let, connected},
    Transition{letters, mid_letter, mark_after_letter},
    Transition{letters, mid_num_let, mark_after_letter},
    Transition{mark_after_letter, extend, mark_after_letter},
    Transition{mark_after_letter, letter, letters},

    Transition{number, numeric, number},
    Transition{number, extend, number},
    Transition{number, letter, letters},
    Transition{number, extend_num_let, connected},
    Transition{number, mid_num, mark_after_number},
    Transition{number, mid_num_let, mark_after_number},
    Transition{mark_after_number, extend, mark_after_number},
    Transition{mark_after_number, numeric, number},

    // "_" is no word to ICU, "__" and "a_" are, and neither is one with an accent at its end.
    Transition{connector, extend, connector},
    Transition{connector, extend_num_let, connected},
    Transition{connector, letter, letters},
    Transition{connector, numeric, number},
    Transition{connected, extend, connector},
    Transition{connected, extend_num_let, connected},
    Transition{connected, letter, letters},
    Transition{connected, numeric, number},

    Transition{rial, extend, marked_sign},
};

constexpr auto kNext = [] {
  using Row = std::array<State, static_cast<std::size_t>(foreign) + 1>;
  std::array<Row, static_cast<std::size_t>(letters) + 1> next{};
  for (Row& row : next) row[static_cast<std::size_t>(foreign)] = met_foreign;
  for (const Transition& t : kTransitions) {
    next[static_cast<std::size_t>(t.from)][static_cast<std::size_t>(t.met)] = t.to;
  }
  return next;
}();

constexpr State next_state(State state, WordClass met) {
  return kNext[static_cast<std::size_t>(state)][static_cast<std::size_t>(met)];
}

// Sets the high bit of each byte that is no ASCII letter. Most words take one round of this, and
// few branches that the processor cannot foresee: a loop over their letters made all of find_words
// slower by a third (292 against 453 MB/s of English).
constexpr std::uint64_t other_than_letters(std::uint64_t eight_bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  const std::uint64_t small = (eight_bytes | kEach * 0x20) & kEach * 0x7F;
  const std::uint64_t from_a = small + kEach * (0x80 - 'a');
  const std::uint64_t past_z = small + kEach * (0x7F - 'z');
  return ~(from_a & ~past_z & ~eight_bytes) & kEach * 0x80;
}
static_assert(std::endian::native == std::endian::little, "the lowest byte is to be the first");

struct Segment {
  std::size_t end = 0;
  State state = start;
  Script script = Script::digits;
  bool is_ascii = true;
};

/// UTF-8 text, read character by character. A byte that belongs to none is foreign.
class Scanner {
 public:
  Scanner(std::string_view text, WordCharacters& characters)
      : bytes_(reinterpret_cast<const std::uint8_t*>(text.data())),
        size_(text.size()),
        characters_(characters) {}

  /// Where something begins, from `at` on, that may be a word or is foreign.
  std::size_t end_of_gap(std::size_t at) {
    for (std::size_t next = at; at < size_; at = next) {
      if (next_state(start, take(next).word_class) != stopped) break;
    }
    return at;
  }

  /// The end of the word of ASCII letters at `at` if nothing can be tied to it: what segment_from
  /// says, in fewer steps. `at` if there is none.
  std::size_t end_of_plain_word(std::size_t at) const {
    const std::size_t end = end_of_ascii_letters(at);
    const bool is_whole =
        end == size_ || (bytes_[end] < 0x80 &&
                         next_state(letters, characters_.ascii(bytes_[end]).word_class) == stopped);
    return is_whole ? end : at;
  }

  /// From `begin` to where ICU breaks next; in the state met_foreign, to what is foreign.
  Segment segment_from(std::size_t begin) {
    Segment here{begin};
    Segment segment = here;
    while (here.end < size_) {
      const bool is_ascii = bytes_[here.end] < 0x80;
      std::size_t next = here.end;
      const WordCharacter met = take(next);
      here.state = next_state(here.state, met.word_class);
      if (here.state == stopped) break;
      if (here.state == met_foreign) return here;
      here.end = next;
      here.is_ascii = here.is_ascii && is_ascii;
      if (here.script == Script::digits) here.script = met.script;
      if (here.state == letters) run_over_letters(here);
      if (can_end(here.state)) segment = here;
    }
    return segment;
  }

  /// Where ICU breaks after what is foreign at `at`, whatever follows: before white space.
  std::size_t end_of_foreign(std::size_t at) {
    bool is_after_space = false;  // spaces stay together
    while (at < size_) {
      if (is_white(bytes_[at]) && !is_after_space) return at;
      is_after_space = take(at).word_class == space;
    }
    return at;
  }

 private:
  static bool is_white(std::uint8_t byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
  }

  WordCharacter take(std::size_t& at) {
    if (bytes_[at] < 0x80) return characters_.ascii(bytes_[at++]);
    if (is_two_bytes(at)) {
      at += 2;
      return two_bytes(at - 2);
    }
    if (is_three_bytes(at)) {
      at += 3;
      return three_bytes(at - 3);
    }
    ++at;
    return {foreign};
  }

  bool is_two_bytes(std::size_t at) const {
    return size_ - at >= 2 && bytes_[at] >= 0xC2 && bytes_[at] <= 0xDF &&
           U8_IS_TRAIL(bytes_[at + 1]);
  }

  bool is_three_bytes(std::size_t at) const {
    return size_ - at >= 3 && U8_IS_LEAD(bytes_[at]) && U8_COUNT_TRAIL_BYTES(bytes_[at]) == 2 &&
           U8_IS_VALID_LEAD3_AND_T1(bytes_[at], bytes_[at + 1]) && U8_IS_TRAIL(bytes_[at + 2]);
  }

  WordCharacter two_bytes(std::size_t at) {
    return characters_.at(
        static_cast<std::uint16_t>((bytes_[at] & 0x1FU) << 6U | (bytes_[at + 1] & 0x3FU)));
  }

  WordCharacter three_bytes(std::size_t at) {
    return characters_.at(static_cast<std::uint16_t>(
        (bytes_[at] & 0x0FU) << 12U | (bytes_[at + 1] & 0x3FU) << 6U | (bytes_[at + 2] & 0x3FU)));
  }

  // What segment_from does, for letters after letters of one byte or of two: nearly all of a text.
  void run_over_letters(Segment& word) {
    const std::size_t ascii_end = end_of_ascii_letters(word.end);
    if (ascii_end > word.end && word.script == Script::digits) word.script = Script::latin;
    Segment run = word;
    run.end = ascii_end;
    while (is_two_bytes(run.end)) {
      const WordCharacter met = two_bytes(run.end);
      if (next_state(letters, met.word_class) != letters) break;
      if (run.script == Script::digits) run.script = met.script;
      run.is_ascii = false;
      run.end += 2;
    }
    word = run;
  }

  std::size_t end_of_ascii_letters(std::size_t at) const {
    for (; size_ - at >= 8; at += 8) {
      std::uint64_t eight_bytes = 0;
      std::memcpy(&eight_bytes, bytes_ + at, 8);
      const std::uint64_t others = other_than_letters(eight_bytes);
      if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    }
    while (at < size_ && (other_than_letters(bytes_[at]) & 0x80U) == 0) ++at;
    return at;
  }

  const std::uint8_t* bytes_;
  std::size_t size_;
  WordCharacters& characters_;
};

}  // namespace

Script script_of(std::string_view word) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto length = static_cast<int32_t>(word.size());
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    if (u_isalpha(c)) return script_of_character(static_cast<char32_t>(c));
  }
  return Script::digits;
}

struct WordBreaker::Parts {
  WordCharacters characters;
  std::optional<UnicodeWordBreaker> unicode;  // made when a text needs it: most do not
};

WordBreaker::WordBreaker() : parts_(std::make_unique<Parts>()) {}
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

void WordBreaker::find_words(std::string_view text, std::vector<RawWord>& words) {
  words.clear();
  Scanner scanner(text, parts_->characters);
  std::size_t word_end = 0;
  for (std::size_t at = 0; (at = scanner.end_of_gap(at)) < text.size();) {
    const std::size_t begin = at;
    at = scanner.end_of_plain_word(begin);
    if (at > begin) {
      words.push_back({begin, at, Script::latin, true});
      word_end = at;
      continue;
    }
    const Segment segment = scanner.segment_from(begin);
    at = segment.end;
    if (segment.state == met_foreign) {
      at = scanner.end_of_foreign(at);
      if (!parts_->unicode) parts_->unicode.emplace();
      // From the last word on, because a joiner in the gap can tie what is foreign to it: to ICU
      // " \u200Dℹ" is a word.
      parts_->unicode->append_words(text, word_end, at, words);
      word_end = at;
    } else if (is_word(segment.state)) {
      words.push_back({begin, segment.end, segment.script, segment.is_ascii});
      word_end = segment.end;
    }
  }
}

}  // namespace akhbar
