#include "common/text/persian_stemmer.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "common/text/persian_plurals.h"
#include "common/text/persian_verbs.h"
#include "common/text/persian_words.h"

namespace akhbar {
namespace {

using Endings = std::initializer_list<std::string_view>;

constexpr std::size_t kLetter = 2;  // bytes

// The longest first.
constexpr std::array<std::string_view, 10> kPluralEndings{
    "هایشان", "هایتان", "هایمان", "هایش", "هایت", "هایم", "هایی", "های", "هاش", "ها"};
constexpr std::array<std::string_view, 6> kPossessives{"شان", "تان", "مان", "ش", "ت", "م"};

// Plurals by form that are words of their own in the news: a tax is no property, exports are no
// "issued".
constexpr std::array<std::string_view, 25> kLexicalized{
    "صادرات",   "واردات",   "مالیات", "اطلاعات",  "عملیات", "تسهیلات", "امکانات",
    "انتخابات", "تشکیلات",  "ادبیات", "انتشارات", "لبنیات", "دخانیات", "میعانات",
    "مخابرات",  "ارتباطات", "حیات",   "کاینات",   "مقدمات", "اینها",   "انتها",
    "اشتها",    "منتها",    "التها",  "مشتها"};

// Places that look like a plural or a comparative of a common word.
constexpr std::array<std::string_view, 11> kPlaces{"زاهدان", "اردکان", "مهران", "قوچان",
                                                   "لنگان",  "فریمان", "شوشتر", "محلات",
                                                   "سودان",  "امارات", "رومانی"};

bool is_lexicalized(std::string_view word) {
  return std::ranges::find(kLexicalized, word) != kLexicalized.end() ||
         std::ranges::find(kPlaces, word) != kPlaces.end();
}

// The same word with its hamza on another seat; what is written after it may be any ending.
struct HamzaVariant {
  std::string_view written;
  std::string_view usual;
};
constexpr std::array<HamzaVariant, 5> kHamzaVariants{{{"مسوول", "مسیول"},
                                                      {"مسول", "مسیول"},
                                                      {"هییت", "هیات"},
                                                      {"مسیله", "مساله"},
                                                      {"سیوال", "سوال"}}};

std::string with_usual_hamza(std::string_view word) {
  for (const auto& [written, usual] : kHamzaVariants) {
    if (word.starts_with(written)) return std::string(usual) += word.substr(written.size());
  }
  return std::string(word);
}

// What is left of `word` before `ending`, if it is at least `letters` long; else empty.
std::string_view before(std::string_view word, std::string_view ending, std::size_t letters) {
  if (!word.ends_with(ending) || word.size() < ending.size() + letters * kLetter) return {};
  return word.substr(0, word.size() - ending.size());
}

bool ends_with_any(std::string_view word, Endings endings) {
  return std::ranges::any_of(endings, [&](auto ending) { return word.ends_with(ending); });
}

std::string with(std::string_view word, std::string_view ending) {
  return std::string(word) += ending;
}

// Each rule gives the stem, or nothing where it does not apply.

std::string stem_nominal(std::string_view word);

std::string without_plural_ha(std::string_view word) {
  for (const std::string_view ending : kPluralEndings) {
    const std::string_view base = before(word, ending, 2);
    if (base.empty()) continue;
    if (is_persian_word(base)) return std::string(base);
    // کارخانهای is written for کارخانههای.
    if (is_persian_word(with(base, "ه")) && base.size() >= 3 * kLetter) return with(base, "ه");
    if (base.size() < 3 * kLetter) continue;
    std::string stem = stem_nominal(base);
    return is_persian_word(stem) ? stem : std::string(base);
  }
  return {};
}

std::string without_comparative(std::string_view word) {
  for (const std::string_view ending : {"ترینها", "ترین", "تر"}) {
    const std::string_view base = before(word, ending, 2);
    if (base.empty() || !find_persian_word(base).is_adjective) continue;
    // دفتر and دختر are no comparatives; of two letters only what the lexicon has not as a word.
    if (base.size() > 2 * kLetter || !is_persian_word(word)) return std::string(base);
  }
  return {};
}

// The ی that joins a word in ا or و to what follows it.
std::string without_linking_ye(std::string_view word) {
  if (!ends_with_any(word, {"ای", "وی"})) return {};
  const std::string_view base = before(word, "ی", 2);
  // Of words that the lexicon lacks, only what is too long for a coincidence: انفولانزای.
  const bool is_long = word.ends_with("ای") && base.size() >= 5 * kLetter && !is_persian_word(word);
  return is_long || is_persian_word(base) ? std::string(base) : std::string();
}

std::string without_plural_an(std::string_view word) {
  if (const auto base = before(word, "گان", 2); !base.empty() && is_persian_word(with(base, "ه"))) {
    return with(base, "ه");
  }
  if (const auto base = before(word, "یان", 2); !base.empty()) {
    if (ends_with_any(base, {"ا", "و"}) && is_persian_word(base)) return std::string(base);
    if (base.size() >= 3 * kLetter && is_persian_word(with(base, "ی"))) return with(base, "ی");
  }
  const std::string_view base = before(word, "ان", 3);
  return is_persian_word(base) ? std::string(base) : std::string();
}

std::string without_plural_at(std::string_view word) {
  if (const auto base = before(word, "جات", 3); !base.empty()) {
    if (is_persian_word(base)) return std::string(base);
    if (is_persian_word(with(base, "ه"))) return with(base, "ه");
  }
  const std::string_view base = before(word, "ات", 3);
  if (base.empty()) return {};
  // قطعات are قطعه, though قطع is a word too.
  if (find_persian_word(with(base, "ه")).is_noun) return with(base, "ه");
  if (is_persian_word(base)) return std::string(base);
  return is_persian_word(with(base, "ت")) && !base.ends_with("ی") ? with(base, "ت") : std::string();
}

// The Arabic plural of persons, nearly all of which begin with م: مسیولین, معلمین.
std::string without_plural_in(std::string_view word) {
  const std::string_view base = before(word, "ین", 4);
  return word.starts_with("م") && is_persian_word(base) ? std::string(base) : std::string();
}

std::string without_possessive_ending(std::string_view word) {
  for (const std::string_view ending : kPossessives) {
    std::string_view base = before(word, ending, 3);
    if (base.empty()) continue;
    if (is_persian_word(base)) return std::string(base);
    if (ends_with_any(base, {"ای", "وی"}) &&
        is_persian_word(base.substr(0, base.size() - kLetter))) {
      return std::string(base.substr(0, base.size() - kLetter));
    }
    if (ends_with_any(base, {"ان", "ات"})) {
      if (std::string stem = stem_nominal(base); stem != base) return stem;
    }
    if (const std::string_view singular = broken_plural_singular(base); !singular.empty()) {
      return std::string(singular);
    }
  }
  return {};
}

std::string without_indefinite_ye(std::string_view word) {
  const std::string_view base = before(word, "ی", 3);
  if (base.empty()) return {};
  if (const std::string_view singular = broken_plural_singular(base); !singular.empty()) {
    return std::string(singular);
  }
  if (ends_with_any(base, {"ان", "ات"}) && !is_persian_word(base)) {
    if (std::string stem = stem_nominal(base); stem != base) return stem;
  }
  return base.ends_with("یت") && base.size() > 4 * kLetter && is_persian_word(base)
             ? std::string(base)
             : std::string();
}

std::string stem_nominal(std::string_view word) {
  if (is_lexicalized(word)) return std::string(word);
  for (const std::string_view ending : {"یی", "ی"}) {
    if (const auto base = before(word, ending, 3); is_lexicalized(base)) return std::string(base);
  }
  if (const std::string_view singular = broken_plural_singular(word); !singular.empty()) {
    return std::string(singular);
  }
  if (std::string positive = without_comparative(word); !positive.empty()) return positive;
  const PersianWord known = find_persian_word(word);
  if (known.is_noun || known.is_adjective) return std::string(word);
  for (const auto rule :
       {without_plural_ha, without_linking_ye, without_plural_an, without_plural_at,
        without_plural_in, without_possessive_ending, without_indefinite_ye}) {
    if (known.is_known && rule == without_possessive_ending) continue;
    if (std::string stem = rule(word); !stem.empty()) return stem;
  }
  return std::string(word);
}

}  // namespace

std::string persian_stem(std::string_view word) {
  // A stem can be inflected itself (the plural of a plural); each round is shorter, or an entry of
  // a table whose right side is none.
  std::string stem = with_usual_hamza(word);
  for (;;) {
    const std::string_view verb = without_verb_prefix(stem);
    std::string next = verb.size() < stem.size() && !is_persian_word(stem) ? std::string(verb)
                                                                           : stem_nominal(stem);
    if (next == stem) return stem;
    stem = with_usual_hamza(next);
  }
}

bool is_persian_ending(std::string_view word) {
  constexpr std::array<std::string_view, 16> kOthers{"ی",   "ای", "تر",  "ترین", "ترینها", "ام",
                                                     "ات",  "اش", "مان", "تان",  "شان",    "ایم",
                                                     "اید", "یی", "گان", "ان"};
  return std::ranges::find(kPluralEndings, word) != kPluralEndings.end() ||
         std::ranges::find(kOthers, word) != kOthers.end();
}

bool is_ending_after_blank(std::string_view ending, std::string_view after) {
  if (std::ranges::find(kPluralEndings, ending) != kPluralEndings.end() || ending == "ی") {
    return true;
  }
  if (ending == "ای") return after.ends_with("ه");
  return (ending == "تر" || ending == "ترین") && find_persian_word(after).is_adjective;
}

}  // namespace akhbar
