#include "common/calendar/date_period.h"

#include <optional>
#include <utility>

#include "common/calendar/asked_year.h"
#include "common/calendar/calendar_system.h"
#include "common/calendar/dashed_date.h"
#include "common/calendar/named_date.h"
#include "common/calendar/relative_date.h"
#include "common/calendar/year_part.h"

namespace akhbar {
namespace {

using PeriodReading = std::variant<DatePeriod, DateProblem, NotADate>;

struct PeriodNumbers {
  std::string year;
  std::optional<int> month;
  std::optional<int> day;
};

std::optional<PeriodNumbers> read_numbers(std::span<const DateToken> tokens) {
  DateCursor at(tokens);
  at.skip_word("سال");
  if (!at.peek().is_number(1, 4)) return std::nullopt;
  PeriodNumbers numbers{at.peek().text, {}, {}};
  at.advance();
  const std::string separator = at.peek().text;
  for (auto* part : {&numbers.month, &numbers.day}) {
    if (at.at_end()) break;
    if (at.peek().text != separator || !at.skip_mark("-/")) return std::nullopt;
    if (!at.peek().is_number(1, 2)) return std::nullopt;
    *part = at.peek().value();
    at.advance();
  }
  if (!at.at_end()) return std::nullopt;
  return numbers;
}

PeriodReading find_period(const AskedYear& asked, std::optional<int> month,
                          std::optional<int> day) {
  const auto [calendar, year] = asked;
  const int first_month = month.value_or(1);
  const auto first = find_day(calendar, year, first_month, day.value_or(1));
  if (const auto* problem = std::get_if<DateProblem>(&first)) return *problem;
  std::string text = dashed_date(year, first_month, day.value_or(1));
  if (day) {
    const auto only = std::get<std::chrono::sys_days>(first);
    return DatePeriod{{only, only}, std::move(text)};
  }
  text.resize(text.rfind('-'));
  if (!month) text.resize(text.rfind('-'));
  return DatePeriod{whole_months(calendar, month_number(year, first_month), month ? 1 : 12),
                    std::move(text)};
}

PeriodReading find_numbered(const PeriodNumbers& numbers, std::chrono::sys_days today) {
  const auto year = find_asked_year(numbers.year, today);
  if (const auto* problem = std::get_if<DateProblem>(&year)) return *problem;
  return find_period(std::get<AskedYear>(year), numbers.month, numbers.day);
}

PeriodReading find_named(NamedDate date, std::chrono::sys_days today) {
  // "Khordad 99"
  if (!date.year && date.day > 31) date.year = std::to_string(*std::exchange(date.day, {}));
  if (!date.year) return DateProblem{"the year is missing, as in 18 June 2021 or Khordad 1400"};
  const auto year = find_asked_year(*date.year, today, date.month.calendar);
  if (const auto* problem = std::get_if<DateProblem>(&year)) return *problem;
  if (auto problem = find_strange_month(date)) return *std::move(problem);
  return find_period(std::get<AskedYear>(year), date.month.month, date.day);
}

}  // namespace

std::variant<DatePeriod, DateProblem, NotADate> read_date_period(std::span<const DateToken> tokens,
                                                                 const DateContext& context) {
  if (const auto numbers = read_numbers(tokens)) return find_numbered(*numbers, context.today);
  auto part = read_year_part(tokens, context.today);
  if (!std::holds_alternative<NotADate>(part)) return part;
  DateCursor at(tokens);
  if (const auto date = read_named_date(at); date && at.at_end()) {
    return find_named(*date, context.today);
  }
  const auto relative = read_relative_date(tokens, context);
  if (const auto* days = std::get_if<DaySpan>(&relative)) {
    return DatePeriod{*days, text_of(tokens)};
  }
  if (const auto* problem = std::get_if<DateProblem>(&relative)) return *problem;
  return NotADate{};
}

}  // namespace akhbar
