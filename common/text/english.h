#pragma once

#include <string>
#include <string_view>

struct sb_stemmer;  // libstemmer's

namespace akhbar {

/// Removes a possessive ending from a folded word: "tehran's" and "workers'" lose theirs.
std::string_view without_possessive(std::string_view word);

/// "u.s" → "us", "ph.d" → "phd"; empty if `word` (folded) is not letters between full stops, one or
/// two at a time.
std::string without_acronym_dots(std::string_view word);

/// "smes" → "sme", "ngos" → "ngo": Porter2 keeps an s whose only vowel stands right before it (gas,
/// bus, yes), and with it the plural of acronyms that end in E or O. Other words come back as they
/// are.
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
