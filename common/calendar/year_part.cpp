#include "common/calendar/year_part.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/calendar/asked_year.h"
#include "common/calendar/named_date.h"

namespace akhbar {
namespace {

struct Kind {
  char letter;
  int months;
  std::string_view how_many;
};

constexpr Kind kQuarter{'q', 3, "four quarters"};
constexpr Kind kHalf{'h', 6, "two halves"};

struct YearPart {
  Kind kind;
  int number = 0;
  bool is_season = false;
};

struct Season {
  std::string_view word;
  int quarter;
};

constexpr auto kSeasons = std::to_array<Season>({
    {"spring", 1},
    {"summer", 2},
    {"autumn", 3},
    {"fall", 3},
    {"winter", 4},
    {"بهار", 1},
    {"تابستان", 2},
    {"پاییز", 3},
    {"پائیز", 3},
    {"زمستان", 4},
});

struct Ordinal {
  std::string_view word;
  int number;
};

constexpr auto kOrdinals = std::to_array<Ordinal>({
    {"اول", 1},
    {"نخست", 1},
    {"دوم", 2},
    {"سوم", 3},
    {"چهارم", 4},
});

std::optional<Kind> read_kind(DateCursor& at) {
  // As DateToken has them: "سه‌ماهه‌ی" without its ZWNJ.
  for (const auto word : {"سهماهه", "سهماههی", "فصل"}) {
    if (at.skip_word(word)) return kQuarter;
  }
  if (at.skip_words({"سه", "ماهه"}) || at.skip_words({"سه", "ماههی"})) return kQuarter;
  if (at.skip_word("نیمه") || at.skip_word("نیمهی")) return kHalf;
  return std::nullopt;
}

std::optional<YearPart> read_ordinal_part(DateCursor& at) {
  DateCursor next = at;
  const auto kind = read_kind(next);
  const auto* ordinal = std::ranges::find(kOrdinals, next.peek().text, &Ordinal::word);
  if (!kind || ordinal == kOrdinals.end()) return std::nullopt;
  next.advance();
  at = next;
  return YearPart{*kind, ordinal->number};
}

std::optional<YearPart> read_part(DateCursor& at) {
  for (const Kind& kind : {kQuarter, kHalf}) {
    if (!at.peek(1).is_number(1, 2) || !at.skip_word({&kind.letter, 1})) continue;
    const YearPart part{kind, at.peek().value()};
    at.advance();
    return part;
  }
  const auto* season = std::ranges::find(kSeasons, at.peek().text, &Season::word);
  if (season == kSeasons.end()) return read_ordinal_part(at);
  at.advance();
  return YearPart{kQuarter, season->quarter, true};
}

std::optional<std::string> read_year(DateCursor& at) {
  if (!at.peek().is_number(1, 4)) return std::nullopt;
  std::string year = at.peek().text;
  at.advance();
  return year;
}

std::string written(int year, const YearPart& part, int number) {
  return std::to_string(year) + part.kind.letter + std::to_string(number);
}

DateProblem no_such_part(int year, const YearPart& part) {
  const bool too_small = part.number < 1;
  return {"a year has " + std::string(part.kind.how_many) + "; its " +
          (too_small ? "first" : "last") + " is " +
          written(year, part, too_small ? 1 : 12 / part.kind.months)};
}

DateProblem season_of_gregorian_year(int year, const YearPart& season) {
  std::string message = "a season is a quarter of the Solar Hijri year";
  const int middle_month = season.number * kQuarter.months - 1;
  if (const auto right = year_of_day_in(year, CalendarSystem::solar_hijri, middle_month, 15)) {
    message +=
        "; that of " + std::to_string(year) + " would be " + written(*right, season, season.number);
  }
  return {std::move(message)};
}

}  // namespace

std::variant<DatePeriod, DateProblem, NotADate> read_year_part(std::span<const DateToken> tokens,
                                                               std::chrono::sys_days today) {
  DateCursor at(tokens);
  auto digits = read_year(at);
  const bool year_first = digits.has_value();
  if (year_first) skip_joint(at);
  const auto part = read_part(at);
  if (!part) return NotADate{};
  if (!year_first) {
    skip_joint(at);
    digits = read_year(at);
  }
  if (!digits || !at.at_end()) return NotADate{};

  const std::optional<CalendarSystem> known =
      part->is_season ? std::optional(CalendarSystem::solar_hijri) : std::nullopt;
  const auto found = find_asked_year(*digits, today, known);
  if (const auto* problem = std::get_if<DateProblem>(&found)) return *problem;
  const auto [calendar, year] = std::get<AskedYear>(found);
  const auto [kind, number, is_season] = *part;
  if (is_season && calendar == CalendarSystem::gregorian) {
    return season_of_gregorian_year(year, *part);
  }
  if (number < 1 || number > 12 / kind.months) return no_such_part(year, *part);
  const int first_month = (number - 1) * kind.months + 1;
  return DatePeriod{whole_months(calendar, month_number(year, first_month), kind.months),
                    written(year, *part, number)};
}

}  // namespace akhbar
