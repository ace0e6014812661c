#pragma once

#include <string>
#include <string_view>

struct sb_stemmer;  // libstemmer's

namespace akhbar {

/// Removes a possessive ending from a folded word: "tehran's" and "workers'" lose theirs.
std::string_view without_possessive(std::string_view word);

/// "u.s" → "us"; empty if `word` (folded) is not single letters between full stops.
std::string without_acronym_dots(std::string_view word);

/// "smes" → "sme": Porter2 keeps an s whose only vowel stands right before it (gas, bus, yes), and
/// with it the plural of acronyms that end in E. Other words come back as they are.
std::string_view without_acronym_plural(std::string_view word);

/// Snowball's English stemmer ("porter2"), from libstemmer; one for each thread.
class EnglishStemmer {
 public:
  EnglishStemmer();
  ~EnglishStemmer();
  EnglishStemmer(const EnglishStemmer&) = delete;
  EnglishStemmer& operator=(const EnglishStemmer&) = delete;

  /// `word` is folded.
  std::string stem(std::string_view word);

 private:
  sb_stemmer* stemmer_;
};

}  // namespace akhbar
