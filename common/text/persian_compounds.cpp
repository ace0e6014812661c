#include "common/text/persian_compounds.h"

#include <algorithm>
#include <array>

#include "common/text/persian_words.h"

namespace akhbar {
namespace {

// Second members that make new compounds every day, so that no lexicon has them all: participles
// and present stems of verbs, and what is derived from them. The words of the first list are split
// even where the lexicon has the whole, because newspapers write these apart as often as joined.
constexpr std::array<std::string_view, 9> kAlwaysApart{
    "کننده", "کنندگان", "دهنده", "دهندگان", "گذاری", "سازی", "پذیری", "رسانی", "یابی"};
constexpr std::array<std::string_view, 48> kSecondMembers{
    "گذار",   "ساز",   "دهی",   "پذیر",   "بندی",  "گیری",  "گیر",    "داری",   "پردازی", "پرداز",
    "افرینی", "افرین", "خواهی", "خواه",   "طلبی",  "طلب",   "محور",   "محوری",  "مداری",  "گرایی",
    "گرا",    "رسان",  "زدایی", "زدا",    "شناسی", "شناس",  "فروشی",  "برداری", "ریزی",   "سنجی",
    "نشین",   "نشینی", "ورزی",  "گردانی", "بنیان", "گستر",  "اوری",   "اندازی", "نگری",   "خیزی",
    "یافته",  "شده",   "پروری", "پرور",   "گزینی", "پرستی", "اندیشی", "زنی"};

constexpr std::size_t kLeastFirstBytes = 6;  // three letters

// The first member if `stem` ends with one of `seconds` after a word of the lexicon, else empty.
template <typename Members>
std::string_view member_before(std::string_view stem, const Members& seconds) {
  for (const std::string_view second : seconds) {
    if (!stem.ends_with(second) || stem.size() < second.size() + kLeastFirstBytes) continue;
    const std::string_view first = stem.substr(0, stem.size() - second.size());
    if (is_persian_word(first)) return first;
  }
  return {};
}

}  // namespace

std::size_t first_member_bytes(std::string_view stem) {
  const PersianWord known = find_persian_word(stem);
  if (known.first_part_bytes >= kLeastFirstBytes && known.first_part_bytes < stem.size()) {
    return known.first_part_bytes;
  }
  const std::size_t first = member_before(stem, kAlwaysApart).size();
  return first > 0 || known.is_known ? first : member_before(stem, kSecondMembers).size();
}

}  // namespace akhbar
