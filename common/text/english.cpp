#include "common/text/english.h"

#include <stdexcept>

#include <libstemmer.h>

namespace akhbar {

std::string_view without_possessive(std::string_view word) {
  if (word.ends_with("'s")) word.remove_suffix(2);
  while (word.ends_with('\'')) word.remove_suffix(1);
  return word;
}

std::string without_acronym_dots(std::string_view word) {
  constexpr std::size_t kMostLetters = 2;  // between two stops: Ph.D.
  std::string letters;
  std::size_t run = 0;
  bool has_single = false;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    if (i == word.size() || word[i] == '.') {
      if (run == 0 || run > kMostLetters) return {};
      has_single = has_single || run == 1;
      run = 0;
    } else if (word[i] >= 'a' && word[i] <= 'z') {
      letters += word[i];
      ++run;
    } else {
      return {};
    }
  }
  return has_single && letters.size() > 1 && letters.size() < word.size() ? letters : std::string();
}

std::string_view without_acronym_plural(std::string_view word) {
  const bool is_plural = word.size() > 3 && (word.ends_with("es") || word.ends_with("os")) &&
                         word.find_first_of("aeiouy") == word.size() - 2;
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

EnglishStemmer::EnglishStemmer() : stemmer_(sb_stemmer_new("english", "UTF_8")) {
  if (stemmer_ == nullptr) throw std::runtime_error("libstemmer has no English stemmer");
}

EnglishStemmer::~EnglishStemmer() { sb_stemmer_delete(stemmer_); }

std::string EnglishStemmer::stem(std::string_view word) {
  // libstemmer's symbol is an unsigned byte; the bytes are the same.
  const auto* const symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* const stem = sb_stemmer_stem(stemmer_, symbols, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

}  // namespace akhbar
