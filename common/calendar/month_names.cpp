#include "common/calendar/month_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace akhbar {
namespace {

struct Spelling {
  std::string_view word;
  int month;
};

constexpr std::array<std::string_view, 12> kGregorianNames = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 12> kSolarHijriNames = {
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
    "Mehr",      "Aban",        "Azar",    "Dey", "Bahman", "Esfand"};

constexpr auto kGregorianSpellings = std::to_array<Spelling>({
    {"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
    {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
    {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
    {"september", 9}, {"sept", 9},  {"sep", 9},       {"october", 10}, {"oct", 10},
    {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12},

    {"ژانویه", 1},    {"فوریه", 2}, {"مارس", 3},      {"آوریل", 4},    {"اوریل", 4},
    {"آپریل", 4},     {"مه", 5},    {"می", 5},        {"ژوئن", 6},     {"ژوین", 6},
    {"جون", 6},       {"ژوئیه", 7}, {"ژوییه", 7},     {"جولای", 7},    {"اوت", 8},
    {"آگوست", 8},     {"اگوست", 8}, {"سپتامبر", 9},   {"اکتبر", 10},   {"نوامبر", 11},
    {"دسامبر", 12},
});

constexpr auto kSolarHijriSpellings = std::to_array<Spelling>({
    {"farvardin", 1}, {"farwardin", 1}, {"ordibehesht", 2}, {"urdibihisht", 2}, {"khordad", 3},
    {"khurdad", 3},   {"tir", 4},       {"mordad", 5},      {"amordad", 5},     {"murdad", 5},
    {"shahrivar", 6}, {"mehr", 7},      {"mihr", 7},        {"aban", 8},        {"azar", 9},
    {"adhar", 9},     {"dey", 10},      {"day", 10},        {"bahman", 11},     {"esfand", 12},
    {"isfand", 12},

    {"فروردین", 1},   {"اردیبهشت", 2},  {"خرداد", 3},       {"تیر", 4},         {"مرداد", 5},
    {"امرداد", 5},    {"شهریور", 6},    {"مهر", 7},         {"آبان", 8},        {"ابان", 8},
    {"آذر", 9},       {"اذر", 9},       {"دی", 10},         {"بهمن", 11},       {"اسفند", 12},
});

template <std::size_t N>
int month_in(const std::array<Spelling, N>& spellings, std::string_view word) {
  const auto row = std::ranges::find(spellings, word, &Spelling::word);
  return row == spellings.end() ? 0 : row->month;
}

}  // namespace

std::optional<NamedMonth> month_named(std::string_view word) {
  // "خردادماه": "the month of Khordad", written as one word or with a ZWNJ.
  constexpr std::string_view kMonth = "ماه";
  if (word.ends_with(kMonth)) word.remove_suffix(kMonth.size());
  if (const int month = month_in(kGregorianSpellings, word)) {
    return NamedMonth{CalendarSystem::gregorian, month};
  }
  if (const int month = month_in(kSolarHijriSpellings, word)) {
    return NamedMonth{CalendarSystem::solar_hijri, month};
  }
  return std::nullopt;
}

std::span<const std::string_view> month_words() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> all;
    all.reserve(kGregorianSpellings.size() + kSolarHijriSpellings.size());
    for (const Spelling& spelling : kGregorianSpellings) all.push_back(spelling.word);
    for (const Spelling& spelling : kSolarHijriSpellings) all.push_back(spelling.word);
    return all;
  }();
  return words;
}

std::string_view month_name(CalendarSystem calendar, int month) {
  const auto& names = calendar == CalendarSystem::gregorian ? kGregorianNames : kSolarHijriNames;
  return names.at(static_cast<std::size_t>(month - 1));
}

}  // namespace akhbar
