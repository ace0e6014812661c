#include "common/text/word_analysis.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/english_spelling.h"
#include "common/text/folding.h"
#include "common/text/joiners.h"
#include "common/text/persian_compounds.h"
#include "common/text/persian_stemmer.h"
#include "common/text/persian_verbs.h"
#include "common/text/persian_words.h"
#include "common/text/word_breaker.h"

namespace akhbar {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// ICU keeps letters of several scripts in one word. The lead bytes are those of U+0600 … U+06FF.
bool has_arabic_letter(std::string_view written) {
  return written.find_first_of("\xD8\xD9\xDA\xDB") != std::string_view::npos;
}

// A piece between joiners.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  Script script = Script::other;
  std::string word;  // fold_keeping_madda
  std::string folded;
};

std::vector<Piece> cut_at_joiners(std::string_view written) {
  std::vector<Piece> pieces;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view piece = without_inner_marks(written.substr(begin, end - begin));
    if (piece.empty()) return;
    const auto from = static_cast<std::size_t>(piece.data() - written.data());
    std::string folded = fold(piece);
    if (folded.empty()) return;
    pieces.push_back({from, from + piece.size(), script_of(piece), fold_keeping_madda(piece),
                      std::move(folded)});
  };
  std::size_t begin = 0;
  const bool is_arabic = has_arabic_letter(written);
  for (std::size_t i = 0; i < written.size();) {
    const std::string_view joiner = joiner_at(written.substr(i), is_arabic);
    if (!joiner.empty()) {
      add(begin, i);
      begin = i + joiner.size();
    }
    i += std::max<std::size_t>(joiner.size(), 1);
  }
  add(begin, written.size());
  return pieces;
}

void append(Piece& piece, const Piece& next) {
  piece.end = next.end;
  piece.word += next.word;
  // The ezafe after ه is no letter of the word: برنامه‌ی.
  if (!(next.folded == "ی" && piece.folded.ends_with("ه"))) piece.folded += next.folded;
}

// Prefixes and endings are no pieces of their own: می‌شود, شرکت‌ها, بی‌خطر.
std::vector<Piece> with_affixes_joined(std::vector<Piece> pieces) {
  std::vector<Piece> joined;
  for (Piece& piece : pieces) {
    if (joined.empty() || piece.script != Script::arabic) {
      joined.push_back(std::move(piece));
      continue;
    }
    Piece& last = joined.back();
    const bool is_ending = is_persian_ending(piece.folded);
    if (last.script != Script::arabic) {
      // SME‌ها: a Latin name with an ending is the name.
      if (!is_ending) joined.push_back(std::move(piece));
    } else if (is_ending || is_verb_prefix(last.folded) || last.folded == "بی") {
      append(last, piece);
    } else {
      joined.push_back(std::move(piece));
    }
  }
  return joined;
}

WordPart persian_part(const Piece& piece) {
  return {.term = persian_stem(piece.folded),
          .word = piece.word,
          .begin = piece.begin,
          .end = piece.end,
          .script = Script::arabic};
}

// Where in `written` the letters `folded` end; npos if no border of characters fits.
std::size_t end_of_prefix(std::string_view written, std::string_view folded) {
  for (std::size_t end = folded.size() / 2; end < written.size(); ++end) {
    const bool is_border = (static_cast<unsigned char>(written[end]) & 0xC0U) != 0x80U;
    if (is_border && fold(written.substr(0, end)) == folded) return end;
  }
  return std::string_view::npos;
}

// A compound that is written joined, as the words that it is with a half-space.
std::vector<WordPart> split_compound(std::string_view written, const Piece& piece) {
  WordPart whole = persian_part(piece);
  const std::size_t first_bytes = first_member_bytes(whole.term);
  if (first_bytes == 0 || !piece.folded.starts_with(whole.term.substr(0, first_bytes))) {
    return {std::move(whole)};
  }
  const std::string_view text = written.substr(piece.begin, piece.end - piece.begin);
  const std::size_t cut = end_of_prefix(text, piece.folded.substr(0, first_bytes));
  if (cut == std::string_view::npos) return {std::move(whole)};
  const auto part = [&](std::size_t begin, std::size_t end) {
    const std::string_view bytes = without_inner_marks(text.substr(begin, end - begin));
    const std::size_t from = piece.begin + static_cast<std::size_t>(bytes.data() - text.data());
    return persian_part(
        {from, from + bytes.size(), Script::arabic, fold_keeping_madda(bytes), fold(bytes)});
  };
  std::vector<WordPart> parts{part(0, cut), part(cut, text.size())};
  parts.front().compound = std::move(whole.term);
  parts.front().compound_words = 2;
  return parts;
}

void add_persian(std::string_view written, const std::vector<Piece>& pieces,
                 WordAnalysis& analysis) {
  constexpr std::size_t kMaxMembers = 3;
  if (pieces.size() == 1) {
    for (WordPart& part : split_compound(written, pieces.front())) {
      analysis.parts.push_back(std::move(part));
    }
    return;
  }
  Piece whole = pieces.front();
  for (std::size_t i = 1; i < pieces.size(); ++i) append(whole, pieces[i]);
  std::string stem = persian_stem(whole.folded);
  // دانش‌گاه is دانشگاه, which no one takes for two words.
  if (is_persian_word(stem) && first_member_bytes(stem) == 0) {
    analysis.parts.push_back(persian_part(whole));
    return;
  }
  const std::size_t first = analysis.parts.size();
  for (const Piece& piece : pieces) analysis.parts.push_back(persian_part(piece));
  if (pieces.size() > kMaxMembers) return;
  analysis.parts[first].compound = std::move(stem);
  analysis.parts[first].compound_words = static_cast<unsigned>(pieces.size());
}

constexpr std::array<std::string_view, 26> kUnits{
    "درصد",   "میلیون",  "میلیارد", "تریلیون", "هزار",    "همت",     "تومان",   "ریال",    "دلار",
    "یورو",   "تن",      "بشکه",    "متر",     "کیلومتر", "کیلوگرم", "لیتر",    "واحد",    "برابر",
    "مگاوات", "گیگاوات", "هکتار",   "percent", "per",     "million", "billion", "trillion"};

WordRole role_of(const WordPart& part) {
  const std::string_view word = part.word;
  if (part.script == Script::arabic) {
    if (is_verb_prefix(word)) return WordRole::verb_prefix;
    if (word == "بی") return WordRole::negating_prefix;
    if (is_persian_ending(word)) return WordRole::persian_ending;
  } else if (word == "non") {
    return WordRole::negating_prefix;
  }
  return std::ranges::find(kUnits, word) != kUnits.end() ? WordRole::unit : WordRole::plain;
}

// What is written on a number for its magnitude. The one-letter forms only after a currency sign:
// 5m are also metres.
std::string_view magnitude(std::string_view suffix, bool has_currency) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSuffixes{{
      {"bn", "billion"},
      {"bln", "billion"},
      {"mn", "million"},
      {"mln", "million"},
      {"tn", "trillion"},
      {"trn", "trillion"},
      {"tln", "trillion"},
  }};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kLetters{
      {{"b", "billion"}, {"m", "million"}, {"t", "trillion"}, {"k", "thousand"}}};
  for (const auto& [short_form, word] : kSuffixes) {
    if (suffix == short_form) return word;
  }
  if (!has_currency) return {};
  for (const auto& [letter, word] : kLetters) {
    if (suffix == letter) return word;
  }
  return {};
}

// nonoil is non-oil; of the words that begin with the letters of the prefix by chance, those of
// news.
bool is_negated(std::string_view folded) {
  constexpr std::array<std::string_view, 6> kOthers{"none",    "nonetheless", "nonsense",
                                                    "nonstop", "nonchalant",  "nonagenarian"};
  return folded.starts_with("non") && folded.size() >= 6 &&
         std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::find(kOthers, folded) == kOthers.end();
}

}  // namespace

WordPart WordRules::latin_word(std::string_view written) {
  WordPart part{.word = fold(written), .end = written.size(), .script = Script::latin};
  // The country and the pronoun share their letters; only the pronoun is written small.
  const std::string acronym = without_acronym_dots(part.word);
  if (written == "US" || acronym == "us") {
    part.term = part.word = "usa";
    part.kind = TokenKind::acronym;
  } else if (!acronym.empty()) {
    part.term = part.word = acronym;
    part.kind = TokenKind::acronym;
  } else {
    part.word = without_possessive(part.word);
    part.term = english_.stem(american_spelling(without_acronym_plural(part.word)));
  }
  return part;
}

void WordRules::add_latin(std::string_view written, std::size_t begin, WordAnalysis& analysis) {
  constexpr std::size_t kPrefix = 3;
  WordPart whole = latin_word(written);
  if (!is_negated(whole.word) || whole.word.size() > written.size()) {
    whole.begin += begin;
    whole.end += begin;
    analysis.parts.push_back(std::move(whole));
    return;
  }
  WordPart prefix = latin_word(written.substr(0, kPrefix));
  WordPart rest = latin_word(written.substr(kPrefix));
  prefix.compound = std::move(whole.term);
  prefix.compound_words = 2;
  prefix.begin = begin;
  prefix.end = begin + kPrefix;
  rest.begin = begin + kPrefix;
  rest.end = begin + written.size();
  analysis.parts.push_back(std::move(prefix));
  analysis.parts.push_back(std::move(rest));
}

void WordRules::add_number(std::string_view written, std::size_t begin, WordAnalysis& analysis) {
  WordPart number{.begin = begin,
                  .end = begin + written.size(),
                  .script = Script::digits,
                  .kind = TokenKind::number};
  number.word = fold(written);
  std::ranges::replace(number.word, '/', '.');
  number.term = number.word;
  analysis.parts.push_back(std::move(number));
}

WordAnalysis WordRules::analyze(std::string_view written) {
  WordAnalysis analysis;
  if (written.size() > kMaxTermBytes) return analysis;
  std::size_t currency = 0;
  for (const std::string_view sign : {"$", "£", "€"}) {
    if (written.starts_with(sign)) currency = sign.size();
  }
  const std::vector<Piece> pieces = with_affixes_joined(cut_at_joiners(written.substr(currency)));
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i;
    while (end < pieces.size() && pieces[end].script == Script::arabic) ++end;
    if (end > i) {
      const std::size_t first = analysis.parts.size();
      add_persian(written.substr(currency),
                  {pieces.begin() + static_cast<std::ptrdiff_t>(i),
                   pieces.begin() + static_cast<std::ptrdiff_t>(end)},
                  analysis);
      for (std::size_t part = first; part < analysis.parts.size(); ++part) {
        analysis.parts[part].begin += currency;
        analysis.parts[part].end += currency;
      }
      i = end;
      continue;
    }
    const Piece& piece = pieces[i++];
    const std::size_t begin = currency + piece.begin;
    const std::string_view text = written.substr(begin, piece.end - piece.begin);
    const std::size_t digits = static_cast<std::size_t>(
        std::ranges::find_if_not(text,
                                 [](char c) { return is_ascii_digit(c) || c == '.' || c == ','; }) -
        text.begin());
    const std::string_view word =
        digits > 0 ? magnitude(fold(text.substr(digits)), currency > 0) : std::string_view();
    if (!word.empty()) {
      add_number(text.substr(0, digits), begin, analysis);
      analysis.parts.back().compound = piece.folded;
      analysis.parts.back().compound_words = 2;
      WordPart unit = latin_word(word);
      unit.begin = begin + digits;
      unit.end = begin + text.size();
      analysis.parts.push_back(std::move(unit));
    } else if (piece.script == Script::digits) {
      add_number(text, begin, analysis);
    } else if (piece.script == Script::latin) {
      add_latin(text, begin, analysis);
    } else {
      analysis.parts.push_back({.term = piece.folded,
                                .word = piece.word,
                                .begin = begin,
                                .end = begin + text.size(),
                                .script = piece.script});
    }
  }
  // A vowel sign and "'s" leave nothing to search for.
  const auto has_no_term = [](const WordPart& part) {
    return part.term.empty() || part.word.empty();
  };
  if (std::erase_if(analysis.parts, has_no_term) > 0) {
    for (WordPart& part : analysis.parts) {
      part.compound.clear();
      part.compound_words = 0;
    }
  }
  // Folding can make more of less: one ligature stands for four words.
  const bool is_too_long = std::ranges::any_of(analysis.parts, [](const WordPart& part) {
    return std::max({part.term.size(), part.word.size(), part.compound.size()}) > kMaxTermBytes;
  });
  if (is_too_long) analysis.parts.clear();
  if (analysis.parts.size() == 1) analysis.role = role_of(analysis.parts.front());
  return analysis;
}

std::string WordRules::compound_term(std::string_view written) {
  std::string joined = fold(written);
  if (joined.size() > kMaxTermBytes) return {};
  if (joined.find_first_of("+&") != std::string::npos) return joined;
  std::string letters;
  for (std::string_view rest = joined; !rest.empty();) {
    std::size_t hyphen = 0;
    for (const std::string_view filler : {"-", " ", "\u2010", "\u2011", "\u00AC", "\u200C"}) {
      if (rest.starts_with(filler)) hyphen = filler.size();
    }
    if (hyphen == 0) letters += rest.front();
    rest.remove_prefix(std::max<std::size_t>(hyphen, 1));
  }
  return script_of(letters) == Script::arabic ? persian_stem(letters) : latin_word(letters).term;
}

}  // namespace akhbar
