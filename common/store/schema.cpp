#include "common/store/schema.h"

#include <array>
#include <cassert>

#include <fmt/format.h>
#include <xxhash.h>

namespace akhbar {
namespace {

constexpr TermLayout kText{"word of headline or body, stemmed", "", true, 1};
constexpr TermLayout kTitle{"word of the headline, stemmed", "S", true, 1};
constexpr TermLayout kLead{"word of headline or first paragraph, stemmed", "XL"};
constexpr TermLayout kConcept{"concept, at a name's first word", "XC", true, 1};
constexpr TermLayout kSource{"source", "H"};
constexpr TermLayout kAuthor{"word of the author's name", "A"};
constexpr TermLayout kLanguage{"language", "L"};
constexpr TermLayout kCategory{"category", "XT"};
constexpr TermLayout kTag{"tag", "K"};
constexpr TermLayout kId{"article id", "Q"};
constexpr TermLayout kUrl{"address", "U"};

constexpr std::array kAll{kText,
                          kTitle,
                          kLead,
                          kConcept,
                          kSource,
                          kAuthor,
                          kLanguage,
                          kCategory,
                          kTag,
                          kId,
                          kUrl,
                          kWordLayout,
                          kSentenceLayout,
                          kParagraphLayout,
                          kLeadEndLayout,
                          kDayLayout,
                          kMonthLayout,
                          kYearLayout,
                          kSolarMonthLayout,
                          kSolarYearLayout,
                          kDatedLayout};

// Xapian's limit is 245 bytes with each NUL counted twice; there is no NUL in what we index.
constexpr std::size_t kMaxTermBytes = 240;
constexpr std::size_t kHashDigits = 16;

}  // namespace

const TermLayout& layout_of(Field field) {
  switch (field) {
    case Field::text:
      return kText;
    case Field::title:
      return kTitle;
    case Field::lead:
      return kLead;
    case Field::concept_name:
      return kConcept;
    case Field::source:
      return kSource;
    case Field::author:
      return kAuthor;
    case Field::language:
      return kLanguage;
    case Field::category:
      return kCategory;
    case Field::tag:
      return kTag;
    case Field::id:
      return kId;
    case Field::url:
      return kUrl;
    case Field::date:
    case Field::after:
    case Field::before:
      break;
  }
  assert(false && "dates have layouts of their own");
  return kDayLayout;
}

std::string make_term(const TermLayout& layout, std::string_view value) {
  std::string term(layout.prefix);
  if (term.size() + value.size() <= kMaxTermBytes) return term.append(value);
  const std::string hash = fmt::format("{:016x}", XXH3_64bits(value.data(), value.size()));
  term.append(value.substr(0, kMaxTermBytes - kHashDigits - term.size()));
  return term.append(hash);
}

std::span<const TermLayout> all_layouts() { return kAll; }

}  // namespace akhbar
