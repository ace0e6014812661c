#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "common/calendar/calendar_system.h"

namespace akhbar {

struct NamedMonth {
  CalendarSystem calendar = CalendarSystem::gregorian;
  int month = 0;
  bool operator==(const NamedMonth&) const = default;
};

/// `word` as DateToken has it. English names and abbreviations, Gregorian months in Persian, Solar
/// Hijri months in Persian and in the usual Latin spellings.
std::optional<NamedMonth> month_named(std::string_view word);

/// Every word that month_named() knows.
std::span<const std::string_view> month_words();

/// "June", "Khordad"; month 1 … 12.
std::string_view month_name(CalendarSystem calendar, int month);

}  // namespace akhbar
