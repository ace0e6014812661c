#include "common/lexicon/find_names.h"

#include <algorithm>

#include "common/lexicon/compiled_lexicon.h"
#include "common/lexicon/light_stem.h"
#include "common/text/stop_words.h"

namespace akhbar {
namespace {

class Finder {
 public:
  Finder(std::span<const Token> tokens, std::string_view text, Names& names, Capitals capitals)
      : tokens_(tokens), text_(text), names_(names), capitals_(capitals) {}

  // The longest names that begin at `first`; none has no names.
  FoundName longest_at(std::size_t first) {
    FoundName longest{first, first, {}};
    add_longer(tokens_[first].term, false, first + 1, longest);
    if (tokens_[first].compound_words > 0) {
      add_longer(tokens_[first].compound, true, first + tokens_[first].compound_words, longest);
    }
    return longest;
  }

 private:
  void add_longer(std::string_view first_term, bool is_compound, std::size_t next,
                  FoundName& longest) {
    const std::vector<Name>& names = names_.beginning_with(first_term);
    if (names.empty()) return;
    // Hundreds of names begin with "Iran": the word is stemmed once for all.
    const Token& first = tokens_[longest.first];
    const bool is_stemmed = !is_compound && first.kind == TokenKind::word;
    const std::string stem = is_stemmed ? light_stem(first.word) : std::string();
    for (const Name& name : names) {
      if (is_stemmed && !name.stems.front().empty() && name.stems.front() != stem) continue;
      const std::size_t end = end_of(name, 1, next);
      if (end == 0 || !is_written_so(name, longest.first, end)) continue;
      if (end - 1 > longest.last) longest.names.clear();
      if (end - 1 >= longest.last) {
        longest.last = end - 1;
        if (std::ranges::count(longest.names, &name) == 0) longest.names.push_back(&name);
      }
    }
  }

  // One behind the last token of the name, the first `i` of whose terms stand before `next`; 0
  // where the rest does not.
  std::size_t end_of(const Name& name, std::size_t i, std::size_t next) const {
    if (i == name.terms.size()) return next;
    while (next < tokens_.size() && is_left_out_of_names(tokens_[next].word)) ++next;
    if (next >= tokens_.size()) return 0;
    const Token& token = tokens_[next];
    if (token.compound_words > 0 && token.compound == name.terms[i]) {
      const std::size_t end = end_of(name, i + 1, next + token.compound_words);
      if (end > 0) return end;
    }
    return is_word(token, name, i) ? end_of(name, i + 1, next + 1) : 0;
  }

  static bool is_word(const Token& token, const Name& name, std::size_t i) {
    if (token.term != name.terms[i]) return false;
    const std::string& stem = name.stems[i];
    return stem.empty() || token.kind != TokenKind::word || token.word == stem ||
           light_stem(token.word) == stem;
  }

  bool is_written_so(const Name& name, std::size_t first, std::size_t end) const {
    if (name.kind != NameKind::acronym) return true;
    const auto written = tokens_.subspan(first, end - first);
    if (capitals_ == Capitals::not_needed) {
      constexpr std::size_t kFewestLetters = 3;
      if (written.front().word.size() >= kFewestLetters && !is_stop_word(written.front().word)) {
        return true;
      }
    }
    return std::ranges::all_of(written,
                               [this](const Token& token) { return is_in_capitals(token, text_); });
  }

  std::span<const Token> tokens_;
  std::string_view text_;
  Names& names_;
  Capitals capitals_;
};

}  // namespace

std::vector<FoundName> find_names(std::span<const Token> tokens, std::string_view text,
                                  Names& names, Capitals capitals) {
  Finder finder(tokens, text, names, capitals);
  std::vector<FoundName> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    FoundName longest = finder.longest_at(i);
    if (longest.names.empty()) continue;
    i = longest.last;
    found.push_back(std::move(longest));
  }
  return found;
}

bool is_in_capitals(const Token& token, std::string_view text) {
  std::string_view written = text.substr(token.begin, token.end - token.begin);
  if (written.size() > 2 && written.ends_with('s')) {
    written.remove_suffix(1);
    // ' or ’
    while (!written.empty() &&
           (written.back() == '\'' || static_cast<unsigned char>(written.back()) >= 0x80)) {
      written.remove_suffix(1);
    }
  }
  return std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace akhbar
