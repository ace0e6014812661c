#include "searcher/snippet/snippet_maker.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "searcher/snippet/matches.h"

namespace akhbar {
namespace {

constexpr std::size_t kPassageWords = 32;
constexpr std::size_t kWordsBefore = 6;     // shown before the first match of a passage
constexpr std::size_t kSentenceReach = 14;  // how far back a sentence's start is looked for

// Tokens first … last of a body.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Scored {
  Window window;
  std::set<std::string_view> terms;
  std::size_t matches = 0;
};

class Body {
 public:
  Body(std::string_view text, std::vector<Token> tokens, std::vector<Match> matches)
      : text_(text), tokens_(std::move(tokens)), matches_(std::move(matches)) {}

  std::vector<Window> best_windows() const {
    if (tokens_.empty()) return {};
    if (matches_.empty()) return {window_from(0)};
    const Scored first = best({}, std::nullopt);
    const Scored second = best(first.terms, first.window);
    if (second.matches == 0) return {first.window};
    std::vector<Window> windows{first.window, second.window};
    std::ranges::sort(windows, {}, &Window::first);
    return windows;
  }

  Passage passage(const Window& window) const {
    // Punctuation that belongs to the words comes along: up to the neighbours, or to a blank.
    std::size_t begin = tokens_[window.first].begin;
    const std::size_t floor = window.first > 0 ? tokens_[window.first - 1].end : 0;
    while (begin > floor && !is_blank(text_[begin - 1])) --begin;
    std::size_t end = tokens_[window.last].end;
    const std::size_t ceiling =
        window.last + 1 < tokens_.size() ? tokens_[window.last + 1].begin : text_.size();
    while (end < ceiling && !is_blank(text_[end])) ++end;

    Passage passage{std::string(text_.substr(begin, end - begin)),
                    {},
                    window.first > 0,
                    window.last + 1 < tokens_.size()};
    for (const Match& match : matches_) {
      if (match.first < window.first || match.last > window.last) continue;
      passage.marks.push_back(
          {tokens_[match.first].begin - begin, tokens_[match.last].end - begin});
    }
    return passage;
  }

 private:
  static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  bool begins_sentence(std::size_t token) const {
    if (token == 0) return true;
    const std::string_view gap =
        text_.substr(tokens_[token - 1].end, tokens_[token].begin - tokens_[token - 1].end);
    const std::size_t stop = gap.find_first_of(".!?\n");
    const std::size_t persian_stop = gap.find("\u061F");  // ؟
    const std::size_t first = std::min(stop, persian_stop);
    return first != std::string_view::npos &&
           (gap[first] == '\n' || gap.find_first_of(" \n\t", first) != std::string_view::npos);
  }

  Window window_from(std::size_t first) const {
    std::size_t last = std::min(first + kPassageWords, tokens_.size()) - 1;
    // A sentence that ends in the last third ends the passage.
    for (std::size_t end = last; end > first + 2 * kPassageWords / 3; --end) {
      if (begins_sentence(end)) {
        last = end - 1;
        break;
      }
    }
    return {first, last};
  }

  Window window_around(const Match& match) const {
    const std::size_t reach = match.first - std::min(match.first, kSentenceReach);
    std::size_t first = match.first - std::min(match.first, kWordsBefore);
    for (std::size_t token = match.first + 1; token-- > reach;) {
      if (begins_sentence(token)) {
        first = token;
        break;
      }
    }
    Window window = window_from(first);
    window.last = std::max(window.last, match.last);
    return window;
  }

  static bool overlap(const Window& one, const Window& other) {
    return one.first <= other.last && other.first <= one.last;
  }

  // True if `window` says again how `other` begins.
  bool repeats(const Window& window, const Window& other) const {
    constexpr std::size_t kBeginning = 48;  // bytes: some eight words in English, five in Persian
    return words_of(window).find(words_of(other).substr(0, kBeginning)) != std::string_view::npos;
  }

  std::string_view words_of(const Window& window) const {
    const std::size_t begin = tokens_[window.first].begin;
    return text_.substr(begin, tokens_[window.last].end - begin);
  }

  // The window with most parts of the query that `known` lacks, then with most matches, then the
  // first; without words of `taken`, and not the same passage once more: some articles have a part
  // of their text twice.
  Scored best(const std::set<std::string_view>& known, std::optional<Window> taken) const {
    Scored best;
    std::size_t most_new = 0;
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      const Window window = window_around(matches_[i]);
      if (taken && (overlap(window, *taken) || repeats(window, *taken))) continue;
      Scored scored{window, {}, 0};
      std::size_t new_terms = 0;
      for (std::size_t j = i; j < matches_.size() && matches_[j].last <= window.last; ++j) {
        ++scored.matches;
        if (scored.terms.insert(matches_[j].term).second && !known.contains(matches_[j].term)) {
          ++new_terms;
        }
      }
      if (std::pair(new_terms, scored.matches) > std::pair(most_new, best.matches)) {
        most_new = new_terms;
        best = std::move(scored);
      }
    }
    return best;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Match> matches_;
};

Passage whole(std::string_view text, const std::vector<Token>& tokens,
              const std::vector<Match>& matches) {
  Passage passage{std::string(text), {}, false, false};
  for (const Match& match : matches) {
    passage.marks.push_back({tokens[match.first].begin, tokens[match.last].end});
  }
  return passage;
}

Passage marked(std::string_view text, Field field, const Query& query, Analyzer& analyzer) {
  const std::vector<Token>& tokens = analyzer.analyze(text);
  return whole(text, tokens, find_matches(query, field, tokens));
}

}  // namespace

Snippet make_snippet(const Article& article, const Query& query, Analyzer& analyzer) {
  Snippet snippet{marked(article.title, Field::title, query, analyzer), {}};
  std::vector<Token> tokens = analyzer.analyze(article.body);
  std::vector<Match> matches = find_matches(query, Field::text, tokens);
  const Body body(article.body, std::move(tokens), std::move(matches));
  for (const Window& window : body.best_windows()) snippet.passages.push_back(body.passage(window));
  return snippet;
}

Snippet mark_article(const Article& article, const Query& query, Analyzer& analyzer) {
  return {marked(article.title, Field::title, query, analyzer),
          {marked(article.body, Field::text, query, analyzer)}};
}

}  // namespace akhbar
