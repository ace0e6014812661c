#include "searcher/repair/likely_words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/lexicon/name_key.h"
#include "common/query/token_query.h"
#include "common/text/folding.h"
#include "common/text/keyboard.h"
#include "common/text/slip_cost.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

// How a word's frequency weighs against the slips that lead away from it: a slip of cost 1 is made
// up for by a word that is e^4 times as frequent. Found together with the costs (slip_cost.cpp).
constexpr double kPriceOfSlip = 4;
// What joining two words, or typing on the wrong keyboard, costs.
constexpr double kJoined = 0.9;
constexpr double kOtherKeyboard = 0.5;
// What other letters for the same consonants cost, and each vowel that is written otherwise.
constexpr double kSameName = 0.6;
constexpr double kVowel = 0.4;
constexpr std::size_t kFewestConsonants = 3;

constexpr std::size_t kMostSuggestions = 3;
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kFewestLettersOfJoined = 4;
constexpr std::size_t kFewestLettersForTwo = 5;
constexpr std::size_t kFewestLettersForAnyTwo = 7;
constexpr double kLikelySlip = 0.75;
constexpr double kTwoLikelySlips = 1.5;
constexpr double kAnySlip = 0.95;  // but for one at the beginning, or of a letter for a far one

// An inflection that stands nowhere, of a word that does.
constexpr std::size_t kTimesAsFrequentAsTerm = 20;

constexpr std::size_t kRareArticles = 10;
constexpr std::size_t kFewestLettersOfRare = 7;
constexpr std::size_t kFewestLettersOfRareForAny = 9;
constexpr std::size_t kTimesAsFrequent = 300;
// The lexicon's words are spelled right; but names are near short ones (Forrest, forest).
constexpr std::size_t kTimesAsFrequentInLexicon = 20;
constexpr std::size_t kFewestLettersInLexicon = 10;
constexpr double kInLexicon = 1.5;

struct Candidate {
  std::string words;
  std::size_t articles = 0;
  double score = 0;
};

// What stands in one article of many may be a slip itself.
std::size_t fewest_articles(IndexReader& index) {
  constexpr std::size_t kMany = 1000;
  return index.article_count() < kMany ? 1 : 2;
}

double score_of(std::size_t articles, double cost) {
  return std::log(static_cast<double>(articles)) - kPriceOfSlip * cost;
}

std::size_t letters_of(const std::string& form) { return characters_of(form).size(); }

bool has_letters_only(const std::string& form) {
  return std::ranges::none_of(form, [](unsigned char c) { return c < 'A'; });
}

bool is_latin(std::string_view form) { return static_cast<unsigned char>(form.front()) < 0x80; }

// What slips may cost in a word of so many letters: the shorter it is, the more words are near it.
double most_cost(std::size_t letters, std::size_t edits) {
  const bool is_any = edits == 1 || letters >= kFewestLettersForAnyTwo;
  return is_any ? static_cast<double>(letters) : kTwoLikelySlips;
}

// A short word of capitals is a name of its own.
bool is_acronym(const std::string& typed) {
  constexpr std::size_t kMostLetters = 5;
  return !typed.empty() && typed.size() <= kMostLetters &&
         std::ranges::all_of(typed, [](unsigned char c) { return c >= 'A' && c <= 'Z'; });
}

void add_near(const std::string& form, std::size_t edits, const std::vector<CountedForm>& near,
              std::size_t fewest, std::vector<Candidate>& candidates) {
  for (const auto& [words, articles] : near) {
    const double cost = slip_cost(form, words);
    if (words != form && articles >= fewest && has_letters_only(words) &&
        cost <= most_cost(letters_of(form), edits)) {
      candidates.push_back({words, articles, score_of(articles, cost)});
    }
  }
}

// Persian compounds are no forms, only terms; English terms are stems, which nobody would know.
void add_near(const std::string& form, IndexReader& index, std::vector<Candidate>& candidates) {
  const std::size_t most_edits = letters_of(form) < kFewestLettersForTwo ? 1 : 2;
  const std::size_t fewest = fewest_articles(index);
  for (std::size_t edits = 1; edits <= most_edits && candidates.empty(); ++edits) {
    add_near(form, edits, index.forms_near(form, edits), fewest, candidates);
    if (!is_latin(form)) add_near(form, edits, index.terms_near(form, edits), fewest, candidates);
  }
}

// A word and the term that is spelled like it are one suggestion.
void drop_repeated(std::vector<Candidate>& candidates) {
  std::vector<Candidate> kept;
  for (Candidate& candidate : candidates) {
    if (std::ranges::count(kept, candidate.words, &Candidate::words) == 0) {
      kept.push_back(std::move(candidate));
    }
  }
  candidates = std::move(kept);
}

bool is_written_as_name(const std::string& typed) {
  return !typed.empty() && typed.front() >= 'A' && typed.front() <= 'Z';
}

// The same name in the letters of the other script; and in other Latin ones, if it is written as a
// name, for too many words have the same consonants. Letters of Persian that sound alike are slips.
void add_same_names(const TypedWord& word, IndexReader& index, std::vector<Candidate>& candidates) {
  const std::string& form = word.form;
  const std::string key = name_key(form);
  if (key.size() < kFewestConsonants) return;
  const std::size_t fewest = fewest_articles(index);
  const auto is_same_name = [&](std::string_view other) { return name_key(other) == key; };
  for (const auto& [name, articles] : index.forms_that(is_same_name)) {
    if (name == form || articles < fewest) continue;
    if (is_latin(name) == is_latin(form) && !is_written_as_name(word.typed)) continue;
    const auto vowels = static_cast<double>(vowel_distance(form, name));
    candidates.push_back({name, articles, score_of(articles, kSameName + kVowel * vowels)});
  }
}

// As the first word of a name, or of a concept's name.
bool is_in_lexicon(const std::string& word, Analyzer& analyzer, Names& names,
                   bool of_concept_only) {
  const std::vector<Token>& tokens = analyzer.analyze(word);
  if (tokens.size() != 1) return false;
  const std::vector<Name>& known = names.beginning_with(tokens.front().term);
  return std::ranges::any_of(known, [&](const Name& name) {
    return name.terms.size() == 1 && (!of_concept_only || name.kind == NameKind::concept_name);
  });
}

// Both parts stand side by side in some articles: of words that are frequent alone one would
// otherwise find some in any typing.
void add_split(const std::string& form, IndexReader& index, Analyzer& analyzer,
               std::vector<Candidate>& candidates) {
  const std::u32string letters = characters_of(form);
  const std::size_t fewest = fewest_articles(index);
  for (std::size_t at = 2; at + 2 <= letters.size(); ++at) {
    std::string parts;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (i == at) parts += ' ';
      append_utf8(letters[i], parts);
    }
    const std::size_t blank = parts.find(' ');
    if (index.articles_with_form(parts.substr(0, blank)) < fewest ||
        index.articles_with_form(parts.substr(blank + 1)) < fewest) {
      continue;
    }
    const std::vector<Token>& tokens = analyzer.analyze(parts);
    if (tokens.size() != 2) continue;
    const SearchResult found = index.search(phrase_of(Field::text, tokens, {}), {.limit = 0});
    if (found.total >= fewest) {
      candidates.push_back({parts, found.total, score_of(found.total, kJoined)});
    }
  }
}

void add_other_keyboard(const TypedWord& word, IndexReader& index,
                        std::vector<Candidate>& candidates) {
  std::string other = fold(on_other_keyboard(word.typed));
  if (other.empty()) other = fold(on_other_keyboard(word.form));
  if (letters_of(other) < kFewestLetters) return;
  const std::size_t articles = index.articles_with_form(other);
  if (articles < fewest_articles(index)) return;
  candidates.push_back({other, articles, score_of(articles, kOtherKeyboard)});
}

}  // namespace

std::vector<std::string> likely_words(const TypedWord& word, std::size_t articles,
                                      IndexReader& index, Analyzer& analyzer, Names& names) {
  if (letters_of(word.form) < kFewestLetters) return {};
  std::vector<Candidate> candidates;
  if (has_letters_only(word.form) && !is_acronym(word.typed)) {
    add_near(word.form, index, candidates);
    add_split(word.form, index, analyzer, candidates);
    add_same_names(word, index, candidates);
  }
  add_other_keyboard(word, index, candidates);
  for (Candidate& candidate : candidates) {
    if (is_in_lexicon(candidate.words, analyzer, names, is_written_as_name(word.typed))) {
      candidate.score += kInLexicon;
    }
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const std::vector<Token>& tokens = analyzer.analyze(candidate.words);
    const bool is_found_anyway = tokens.size() == 1 && tokens.front().term == word.term;
    return is_found_anyway || candidate.articles < kTimesAsFrequentAsTerm * articles;
  });
  drop_repeated(candidates);
  candidates.resize(std::min(candidates.size(), kMostSuggestions));
  std::vector<std::string> words;
  words.reserve(candidates.size());
  for (Candidate& candidate : candidates) words.push_back(std::move(candidate.words));
  return words;
}

std::string likely_word_for_rare(const TypedWord& word, std::size_t articles, IndexReader& index,
                                 Analyzer& analyzer, Names& names) {
  const std::string& form = word.form;
  if (articles > kRareArticles || letters_of(form) < kFewestLettersOfRare ||
      !has_letters_only(form)) {
    return {};
  }
  const bool is_any = letters_of(form) >= kFewestLettersOfRareForAny;
  const bool is_long_and_unknown =
      letters_of(form) >= kFewestLettersInLexicon && !is_in_lexicon(form, analyzer, names, false);
  const std::size_t least_times =
      is_long_and_unknown ? kTimesAsFrequentInLexicon : kTimesAsFrequent;
  for (const CountedForm& near : index.forms_near(form, 1)) {  // the most frequent first
    if (near.articles < least_times * std::max<std::size_t>(articles, 1)) break;
    if (near.articles < kTimesAsFrequent * std::max<std::size_t>(articles, 1) &&
        !is_in_lexicon(near.form, analyzer, names, false)) {
      continue;
    }
    const bool is_likely = slip_cost(form, near.form) <= (is_any ? kAnySlip : kLikelySlip);
    if (is_likely && !is_stop_word(near.form)) return near.form;
  }
  return {};
}

std::string joined_word(const std::string& first, const std::string& second, IndexReader& index) {
  std::string joined = first + second;
  const bool is_word = has_letters_only(joined) && letters_of(joined) >= kFewestLettersOfJoined &&
                       index.articles_with_form(joined) >= fewest_articles(index);
  return is_word ? joined : std::string();
}

}  // namespace akhbar
