#include "common/text/token_line.h"

#include <algorithm>
#include <array>
#include <memory>

#include "common/text/joiners.h"
#include "common/text/persian_stemmer.h"
#include "common/text/persian_verbs.h"

namespace akhbar {
namespace {

constexpr std::size_t kMaxGap = 8;       // bytes between a word and its ending
constexpr unsigned kMaxChain = 4;        // words of one hyphenated compound
constexpr std::size_t kMaxNameHalf = 4;  // bytes on a side of "+" or "&": P5+1, AT&T, not yes&no

bool is_hyphen(std::string_view gap) { return gap == "-" || gap == "\u2010" || gap == "\u2011"; }

bool is_latin_or_digits(Script script) {
  return script == Script::latin || script == Script::digits;
}

bool is_percent_sign(std::string_view rest) {
  return rest.starts_with('%') || rest.starts_with("\u066A");  // ٪
}

}  // namespace

const CachedWord& TokenLine::look_up(std::size_t begin, std::size_t end) {
  return words_.look_up(WordKey(text_, begin, end),
                        [&](std::string_view written) { return rules_.analyze(written); });
}

std::string_view TokenLine::compound_of(std::size_t begin, std::size_t end) {
  const CachedWord& compound =
      compounds_.look_up(WordKey(text_, begin, end), [&](std::string_view written) {
        WordAnalysis analysis;
        analysis.parts.push_back({.term = rules_.compound_term(written)});
        return analysis;
      });
  return compound.parts().front().term();
}

std::size_t TokenLine::begin_with_currency(const RawWord& raw) const {
  const char first = text_[raw.begin];
  if (raw.begin == 0 || first < '0' || first > '9') return raw.begin;
  for (const std::string_view sign : {"$", "£", "€"}) {
    if (text_.substr(0, raw.begin).ends_with(sign)) return raw.begin - sign.size();
  }
  return raw.begin;
}

// True if `raw` is an ending of the last word or the verb to the می before it, though a blank
// stands between them.
bool TokenLine::joins_last(const RawWord& raw, const CachedWord& word) const {
  if (!last_.exists || last_.script != Script::arabic || raw.script != Script::arabic) return false;
  const bool is_ending = word.role == WordRole::persian_ending;
  if (!is_ending && last_.role != WordRole::verb_prefix) return false;
  if (raw.begin - last_.end > kMaxGap || last_.token_count == 0) return false;
  if (!joins_ending(text_.substr(last_.end, raw.begin - last_.end))) return false;
  const std::string_view folded = word.parts().front().word();
  if (last_.role == WordRole::verb_prefix) return follows_verb_prefix(folded);
  return is_ending_after_blank(folded, tokens_.back().term);
}

// Inline: the call was a tenth of what a token costs.
inline void TokenLine::emit(std::size_t begin, std::size_t end, const CachedWord& word,
                            Script script) {
  last_ = {begin, end, word.part_count, word.role, script, true};
  const auto push = [&](const CachedPart& part) {
    tokens_.push_back({part.term(), part.word(), static_cast<std::uint32_t>(begin + part.begin),
                       static_cast<std::uint32_t>(begin + part.end), ++position_, part.script,
                       part.kind, part.compound_words, part.compound()});
  };
  if (word.part_count == 1) [[likely]] {
    push(word.only_part);
  } else {
    if (word.part_count == 0) ++position_;
    for (const CachedPart& part : word.parts()) push(part);
  }
}

void TokenLine::join_last(std::size_t end) {
  const std::size_t begin = last_.begin;
  const Script script = last_.script;
  tokens_.resize(tokens_.size() - last_.token_count);
  position_ -= std::max(last_.token_count, 1U);
  emit(begin, end, look_up(begin, end), script);
}

// Words that a hyphen, "+" or "&" binds, and "non" or بی with its word, are also one.
void TokenLine::note_compound(const RawWord& raw, const Last& before) {
  const std::string_view gap = text_.substr(before.end, raw.begin - before.end);
  const std::string_view left = text_.substr(before.begin, before.end - before.begin);
  const std::string_view right = text_.substr(raw.begin, raw.end - raw.begin);
  bool binds = false;
  if (before.role == WordRole::negating_prefix && before.script == raw.script) {
    binds = gap == " " || is_hyphen(gap);
  } else if (gap == "\u00AC") {  // ¬
    binds = before.script == Script::arabic && raw.script == Script::arabic;
  } else if (!is_latin_or_digits(raw.script) || !is_latin_or_digits(before.script)) {
    binds = false;
  } else if (is_hyphen(gap)) {
    // 2019-20 and 2023-05-12 are no words.
    binds = in_chain_ || before.script == Script::latin;
  } else if (gap == "+" || gap == "&") {
    binds = left.size() <= kMaxNameHalf && right.size() <= kMaxNameHalf;
  }
  if (!binds) {
    in_chain_ = false;
    return;
  }
  // Both words' tokens are the last ones.
  if (!in_chain_) chain_ = tokens_.size() - last_.token_count - before.token_count;
  in_chain_ = true;
  const auto words = static_cast<unsigned>(tokens_.size() - chain_);
  Token& first = tokens_[chain_];
  if (words < 2 || words > kMaxChain) return;
  first.compound = compound_of(first.begin, tokens_.back().end);
  first.compound_words = static_cast<std::uint8_t>(first.compound.empty() ? 0 : words);
}

// 45/8 is 45.8 in Persian, unless it is part of a date.
void TokenLine::note_slash(const RawWord& raw, const Last& before) {
  const bool is_part = raw.script == Script::digits && before.script == Script::digits &&
                       text_.substr(before.end, raw.begin - before.end) == "/";
  if (!is_part) {
    settle_decimal(last_.role == WordRole::unit);
    return;
  }
  const bool is_date = has_decimal_ || (before.begin > 0 && text_[before.begin - 1] == '/') ||
                       (raw.end < text_.size() && text_[raw.end] == '/');
  has_decimal_ = !is_date && before.token_count == 1 && last_.token_count == 1;
  decimal_ = tokens_.size() - 2;
}

// With a unit or a percent sign behind it a number with a slash can be nothing else; alone it may
// also be two numbers.
void TokenLine::settle_decimal(bool has_unit) {
  if (!has_decimal_) return;
  has_decimal_ = false;
  Token& number = tokens_[decimal_];
  const std::size_t end = tokens_[decimal_ + 1].end;
  has_unit = has_unit || is_percent_sign(text_.substr(end));
  const CachedWord& decimal = look_up(number.begin, end);
  if (decimal.parts().size() != 1) return;
  if (!has_unit) {
    number.compound = decimal.parts().front().term();
    number.compound_words = 2;
    return;
  }
  number.term = decimal.parts().front().term();
  number.word = decimal.parts().front().word();
  number.end = static_cast<std::uint32_t>(end);
  tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(decimal_) + 1);
  for (std::size_t i = decimal_ + 1; i < tokens_.size(); ++i) --tokens_[i].position;
  --position_;
}

void TokenLine::add(std::span<const RawWord> words) {
  // Far enough apart that memory has answered when the first is looked up.
  constexpr std::size_t kBatch = 64;
  std::array<WordKey, kBatch> keys;
  while (!words.empty()) {
    const std::size_t count = std::min(words.size(), kBatch);
    for (std::size_t i = 0; i < count; ++i) {
      // Not assigned: a copy would read as one what was just written in parts, and wait for it.
      std::construct_at(&keys[i], text_, begin_with_currency(words[i]), words[i].end);
      words_.prefetch(keys[i]);
    }
    for (std::size_t i = 0; i < count; ++i) add(words[i], keys[i]);
    words = words.subspan(count);
  }
}

void TokenLine::add(const RawWord& raw, const WordKey& key) {
  const std::size_t begin = raw.end - key.written().size();
  const CachedWord& word =
      words_.look_up(key, [&](std::string_view written) { return rules_.analyze(written); });
  if (joins_last(raw, word)) {
    join_last(raw.end);
    return;
  }
  const Last before = last_;
  emit(begin, raw.end, word, raw.script);
  // A stop that ends an acronym belongs to it: U.S.
  const bool is_acronym = word.part_count == 1 && word.only_part.kind == TokenKind::acronym;
  if (is_acronym && raw.end < text_.size() && text_[raw.end] == '.' && text_[raw.end - 2] == '.') {
    tokens_.back().end = static_cast<std::uint32_t>(raw.end + 1);
  }
  if (!before.exists) return;
  if (has_decimal_ || raw.script == Script::digits) note_slash(raw, before);
  const std::size_t gap = raw.begin - before.end;
  // One byte, or one that is not ASCII: a comma and a blank bind nothing.
  const bool is_sign =
      gap == 1 ? text_[before.end] != ' ' : gap <= 3 && (text_[before.end] & 0x80) != 0;
  if (is_sign || before.role == WordRole::negating_prefix) {
    note_compound(raw, before);
  } else {
    in_chain_ = false;
  }
}

}  // namespace akhbar
