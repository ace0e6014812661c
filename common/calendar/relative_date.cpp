#include "common/calendar/relative_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/calendar/asked_year.h"
#include "common/calendar/date_range.h"

namespace akhbar {
namespace {

enum class Unit { day, week, month, quarter, year };

struct UnitName {
  std::string_view word;
  Unit unit;
  bool is_plural = false;
};

constexpr auto kUnitNames = std::to_array<UnitName>({
    {"day", Unit::day},
    {"days", Unit::day, true},
    {"week", Unit::week},
    {"weeks", Unit::week, true},
    {"month", Unit::month},
    {"months", Unit::month, true},
    {"quarter", Unit::quarter},
    {"year", Unit::year},
    {"years", Unit::year, true},
    {"روز", Unit::day},
    {"هفته", Unit::week},
    {"هفتهی", Unit::week},
    {"ماه", Unit::month},
    {"فصل", Unit::quarter},
    {"سال", Unit::year},
});

// A day, or the whole unit that is `units_ago` before today's.
struct WholeUnit {
  Unit unit = Unit::day;
  int units_ago = 0;
};

// "last 30 days"
struct LastUnits {
  Unit unit = Unit::day;
  DateToken count;
};

const UnitName* read_unit(DateCursor& at) {
  const auto* name = std::ranges::find(kUnitNames, at.peek().text, &UnitName::word);
  if (name == kUnitNames.end()) return nullptr;
  at.advance();
  return name;
}

bool skip_past(DateCursor& at) {
  return at.skip_word("گذشته") || at.skip_word("پیش") || at.skip_word("قبل");
}

std::optional<WholeUnit> read_one_word(DateCursor& at) {
  struct Word {
    std::string_view word;
    WholeUnit meaning;
  };
  static constexpr auto kWords = std::to_array<Word>({
      {"today", {Unit::day, 0}},
      {"yesterday", {Unit::day, 1}},
      {"امروز", {Unit::day, 0}},
      {"دیروز", {Unit::day, 1}},
      {"امسال", {Unit::year, 0}},
      {"پارسال", {Unit::year, 1}},
  });
  const auto* word = std::ranges::find(kWords, at.peek().text, &Word::word);
  if (word == kWords.end()) return std::nullopt;
  at.advance();
  return word->meaning;
}

std::optional<WholeUnit> read_whole_unit(DateCursor& at) {
  if (const auto day_or_year = read_one_word(at)) return day_or_year;
  std::optional<int> units_ago;
  if (at.skip_word("this") || at.skip_word("این")) units_ago = 0;
  if (!units_ago && at.skip_word("last")) units_ago = 1;
  const UnitName* name = read_unit(at);
  if (name == nullptr || name->is_plural || name->unit == Unit::day) return std::nullopt;
  if (!units_ago && at.skip_word("جاری")) units_ago = 0;
  if (!units_ago && skip_past(at)) units_ago = 1;
  if (!units_ago) return std::nullopt;
  return WholeUnit{name->unit, *units_ago};
}

std::optional<LastUnits> read_last_units(DateCursor& at) {
  const bool is_english = at.skip_word("last");
  const DateToken count = at.peek();
  if (count.kind != DateToken::Kind::number) return std::nullopt;
  at.advance();
  const UnitName* name = read_unit(at);
  if (name == nullptr || name->unit == Unit::quarter) return std::nullopt;
  // "۳ ماه پیش" would be three months ago.
  if (!is_english && !at.skip_word("گذشته") && !at.skip_word("اخیر")) return std::nullopt;
  return LastUnits{name->unit, count};
}

int months_in(Unit unit) { return unit == Unit::month ? 1 : unit == Unit::quarter ? 3 : 12; }

DaySpan days_of(const WholeUnit& whole, const DateContext& context) {
  const auto& [today, calendar] = context;
  if (whole.unit == Unit::day) {
    const auto day = today - std::chrono::days(whole.units_ago);
    return {day, day};
  }
  if (whole.unit == Unit::week) {
    const auto first_weekday =
        calendar == CalendarSystem::solar_hijri ? std::chrono::Saturday : std::chrono::Monday;
    const auto first =
        today - (std::chrono::weekday(today) - first_weekday) - std::chrono::weeks(whole.units_ago);
    return {first, first + std::chrono::days(6)};
  }
  const int months = months_in(whole.unit);
  const int current = day_of_month(calendar, today).month_number;
  return whole_months(calendar, current - current % months - whole.units_ago * months, months);
}

std::variant<DaySpan, DateProblem, NotADate> days_of(const LastUnits& last, const std::string& text,
                                                     const DateContext& context) {
  const auto& [today, calendar] = context;
  const int first_year = first_asked_year(calendar);
  const DateProblem too_far{"\"" + excerpt_for_message(text) + "\" goes back before " +
                            std::to_string(first_year) + ", the first year that is read"};
  if (!last.count.is_number(1, 6)) return too_far;
  const int count = last.count.value();
  if (count == 0) return DateProblem{"\"" + text + "\" has no day; the least is 1"};
  if (last.unit == Unit::day || last.unit == Unit::week) {
    const auto first = today - std::chrono::days(last.unit == Unit::week ? count * 7 : count) +
                       std::chrono::days(1);
    const auto earliest = day_or_last(calendar, {month_number(first_year, 1), 1});
    if (first < earliest) return too_far;
    return DaySpan{first, today};
  }
  DayOfMonth before = day_of_month(calendar, today);
  before.month_number -= count * months_in(last.unit);
  if (before.month_number < month_number(first_year, 1)) return too_far;
  return DaySpan{day_or_last(calendar, before) + std::chrono::days(1), today};
}

bool is_counted_from(std::chrono::sys_days today) {
  const int year = int(std::chrono::year_month_day(today).year());
  return calendar_of_year(year) == CalendarSystem::gregorian;
}

}  // namespace

std::variant<DaySpan, DateProblem, NotADate> read_relative_date(std::span<const DateToken> tokens,
                                                                const DateContext& context) {
  DateCursor at_whole(tokens);
  auto whole = read_whole_unit(at_whole);
  if (!at_whole.at_end()) whole.reset();
  DateCursor at_last(tokens);
  auto last = read_last_units(at_last);
  if (!at_last.at_end()) last.reset();
  if (!whole && !last) return NotADate{};
  if (!is_counted_from(context.today)) {
    return DateProblem{"today is " + to_iso(context.today) +
                       ", and days are counted in the years 1900 to 2099"};
  }
  if (whole) return days_of(*whole, context);
  return days_of(*last, text_of(tokens), context);
}

}  // namespace akhbar
