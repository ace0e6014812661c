#include "common/text/analyzer.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <unicode/uvernum.h>

#include "common/text/english.h"
#include "common/text/folding.h"
#include "common/text/persian.h"
#include "common/text/word_breaker.h"

namespace akhbar {
namespace {

// Raise it with every change that gives some text other tokens.
constexpr std::string_view kVersion = "1";

// Longer "words" are remains of markup or encodings. A term must stay below Xapian's 245 bytes with
// its prefix.
constexpr std::size_t kMaxWordBytes = 200;

constexpr std::string_view kZwnj = "\u200C";
constexpr std::string_view kZwj = "\u200D";
constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kNotSign = "\u00AC";  // ¬: the half-space of old word processors
constexpr std::string_view kNoBreakSpace = "\u00A0";

struct Analyzed {
  std::string word;
  std::string term;
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

// The length of the joiner that `rest` begins with, 0 if none.
std::size_t joiner_length(std::string_view rest, Script script) {
  if (rest.starts_with('@')) return 1;  // a letter of words in ICU 72 only
  if (script != Script::arabic) return 0;
  for (const std::string_view joiner : {kZwnj, kZwj, kSoftHyphen}) {
    if (rest.starts_with(joiner)) return joiner.size();
  }
  return 0;
}

// Marks that ICU keeps between letters and digits, and invisible ones that it keeps anywhere: a cut
// can leave them at the end of a piece.
constexpr std::array<std::string_view, 25> kInnerMarks{
    ".",      ",",      ":",      ";",      "'",      "_",      "\u2019", "\u2018", "\u00B7",
    "\u066B", "\u200C", "\u200D", "\u00AD", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C",
    "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"};

std::string_view without_inner_marks(std::string_view piece) {
  for (bool is_changed = true; is_changed;) {
    is_changed = false;
    for (const std::string_view mark : kInnerMarks) {
      if (piece.starts_with(mark)) {
        piece.remove_prefix(mark.size());
        is_changed = true;
      } else if (piece.ends_with(mark)) {
        piece.remove_suffix(mark.size());
        is_changed = true;
      }
    }
  }
  return piece;
}

// True if nothing stands in `gap` but what may stand between a Persian word and its ending.
bool joins_ending(std::string_view gap) {
  while (!gap.empty()) {
    std::size_t length = 0;
    for (const std::string_view filler :
         {std::string_view(" "), kNoBreakSpace, kZwnj, kZwj, kSoftHyphen, kNotSign}) {
      if (gap.starts_with(filler)) length = filler.size();
    }
    if (length == 0) return false;
    gap.remove_prefix(length);
  }
  return true;
}

}  // namespace

struct Analyzer::Parts {
  WordBreaker breaker;
  EnglishStemmer english;
  std::vector<RawWord> raw_words;
  // News repeats its words: folding and stemming are looked up by the bytes as written.
  std::unordered_map<std::string, Analyzed, StringHash, std::equal_to<>> cache;

  Analyzed analyze_latin(std::string_view written, const std::string& folded) {
    // The country and the pronoun share their letters; only the pronoun is written small.
    const std::string acronym = without_acronym_dots(folded);
    if (written == "US" || acronym == "us") return {"usa", "usa"};
    if (!acronym.empty()) return {acronym, acronym};
    std::string word(without_possessive(folded));
    std::string term = english.stem(without_acronym_plural(word));
    return {std::move(word), std::move(term)};
  }

  Analyzed analyze_word(std::string_view written, Script script) {
    std::string folded = fold(written);
    switch (script) {
      case Script::latin:
        return analyze_latin(written, folded);
      case Script::arabic: {
        std::string term(without_plural_ending(folded));
        return {std::move(folded), std::move(term)};
      }
      case Script::digits:
      case Script::other:
        break;
    }
    return {folded, folded};
  }

  const Analyzed& look_up(std::string_view written, Script script) {
    constexpr std::size_t kMaxCached = 500'000;
    const auto found = cache.find(written);
    if (found != cache.end()) return found->second;
    if (cache.size() >= kMaxCached) cache.clear();
    return cache.emplace(std::string(written), analyze_word(written, script)).first->second;
  }

  void add_piece(std::string_view text, std::size_t begin, std::size_t end, Script script,
                 unsigned& position, std::vector<Token>& tokens) {
    const std::string_view written = without_inner_marks(text.substr(begin, end - begin));
    if (written.empty()) return;
    begin = static_cast<std::size_t>(written.data() - text.data());
    end = begin + written.size();
    if (written.size() > kMaxWordBytes) {
      ++position;
      return;
    }
    const Analyzed& analyzed = look_up(written, script);
    if (analyzed.term.empty()) return;
    if (script == Script::arabic && !tokens.empty() && is_detached_ending(analyzed.word) &&
        tokens.back().script == Script::arabic &&
        joins_ending(text.substr(tokens.back().end, begin - tokens.back().end))) {
      tokens.back().end = end;
      return;
    }
    const bool has_last_dot = script == Script::latin && end < text.size() && text[end] == '.' &&
                              written.size() > 2 && written[written.size() - 2] == '.';
    tokens.push_back(
        {analyzed.term, analyzed.word, begin, has_last_dot ? end + 1 : end, ++position, script});
  }
};

Analyzer::Analyzer() : parts_(std::make_unique<Parts>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::vector<Token> Analyzer::analyze(std::string_view text) {
  std::vector<Token> tokens;
  unsigned position = 0;
  parts_->breaker.find_words(text, parts_->raw_words);
  for (const RawWord& raw : parts_->raw_words) {
    std::size_t begin = raw.begin;
    Script script = raw.script;
    for (std::size_t i = raw.begin; i < raw.end;) {
      const std::size_t joiner = joiner_length(text.substr(i, raw.end - i), script);
      if (joiner > 0) {
        parts_->add_piece(text, begin, i, script, position, tokens);
        begin = i + joiner;
        // ICU keeps letters of several scripts in one word.
        script = script_of(text.substr(begin, raw.end - begin));
      }
      i += std::max<std::size_t>(joiner, 1);
    }
    parts_->add_piece(text, begin, raw.end, script, position, tokens);
  }
  return tokens;
}

std::string Analyzer::fingerprint() {
  // Snowball 2.2 is Debian 12's libstemmer, which tells no version of itself.
  return "analyzer " + std::string(kVersion) + ", ICU " U_ICU_VERSION ", Snowball 2.2";
}

}  // namespace akhbar
