#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/query/field.h"

namespace akhbar {

/// How one thing that a query can ask for is laid down as terms. Prefixes are Omega's where it has
/// one (Q, S, A, H, L, K, U, D, M, Y), X-words for our own.
struct TermLayout {
  std::string_view what;
  std::string_view prefix;
  bool has_positions = false;
  unsigned weight = 0;  // what one occurrence adds to the term's frequency; 0 for filters
};

/// The layout of a field; date, after and before have none of their own: see the date_… layouts.
const TermLayout& layout_of(Field field);

inline constexpr TermLayout kWordLayout{"word as written, folded", "XW", false, 1};
inline constexpr TermLayout kSentenceLayout{"beginning of a sentence", "XSE", true, 0};
inline constexpr TermLayout kParagraphLayout{"beginning of a paragraph", "XPA", true, 0};
inline constexpr TermLayout kLeadEndLayout{"end of the first paragraph", "XLE", true, 0};
inline constexpr TermLayout kDayLayout{"day, YYYYMMDD", "D"};
inline constexpr TermLayout kMonthLayout{"Gregorian month, YYYYMM", "M"};
inline constexpr TermLayout kYearLayout{"Gregorian year", "Y"};
inline constexpr TermLayout kSolarMonthLayout{"Solar Hijri month, YYYYMM", "XSM"};
inline constexpr TermLayout kSolarYearLayout{"Solar Hijri year", "XSY"};
inline constexpr TermLayout kDatedLayout{"has a date", "XDATED"};

/// How often a headline's word is counted in the unprefixed terms, where a body's word is counted
/// once: a cheap form of BM25F.
inline constexpr unsigned kTitleWeight = 3;

/// What is kept with each article besides its terms.
enum class ValueSlot : std::uint32_t { day = 0, content_hash = 1, article_id = 2 };

/// `prefix` + `value`. A term that Xapian would not take (245 bytes) is cut and closed with a hash
/// of the whole value, so that long ids and URLs stay distinct.
std::string make_term(const TermLayout& layout, std::string_view value);

/// Raised when the layout changes; an index of another version is refused.
inline constexpr std::string_view kSchemaVersion = "3";

/// Every layout, for `indexer stats` and the documentation's table.
std::span<const TermLayout> all_layouts();

}  // namespace akhbar
