#include "common/calendar/date_expression.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "common/calendar/calendar_system.h"
#include "common/calendar/dashed_date.h"
#include "common/calendar/date_tokens.h"

namespace akhbar {
namespace {

constexpr int kFirstSolarYear = 1300;

// What stands on one side of "..": a day, a month or a year.
struct Period {
  std::chrono::sys_days first;
  std::chrono::sys_days last;
  std::string text;  // in its own calendar: "1400-03"
};

struct PeriodNumbers {
  DateToken year;
  std::optional<int> month;
  std::optional<int> day;
};

std::optional<PeriodNumbers> read_numbers(std::span<const DateToken> tokens) {
  DateCursor at(tokens);
  if (!at.peek().is_number(1, 4)) return std::nullopt;
  PeriodNumbers numbers{at.peek(), {}, {}};
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

DateProblem no_date(std::string_view text) {
  return {"a date is written as 2021-06-18, 1400-03, 1400 or 1399..1400, not as \"" +
          excerpt_for_message(text) + "\""};
}

std::variant<Period, DateProblem> find_period(const PeriodNumbers& numbers) {
  const int year = numbers.year.value();
  const auto calendar = calendar_of_year(year);
  if (!calendar || year < kFirstSolarYear) return unread_year(numbers.year.text, kFirstSolarYear);

  const int first_month = numbers.month.value_or(1);
  const int first_day = numbers.day.value_or(1);
  const auto first = find_day(*calendar, year, first_month, first_day);
  if (const auto* problem = std::get_if<DateProblem>(&first)) return *problem;
  const int last_month = numbers.month.value_or(12);
  const int last_day = numbers.day.value_or(days_in_month(*calendar, year, last_month));
  const auto last = find_day(*calendar, year, last_month, last_day);

  std::string text = dashed_date(year, first_month, first_day);
  if (!numbers.day) text.resize(text.rfind('-'));
  if (!numbers.month) text.resize(text.rfind('-'));
  return Period{std::get<std::chrono::sys_days>(first), std::get<std::chrono::sys_days>(last),
                text};
}

bool are_two_dots(const DateToken& one, const DateToken& next) {
  return one.text == "." && next.text == "." && !next.after_blank;
}

}  // namespace

std::variant<DateRange, DateProblem> parse_date_expression(std::string_view text) {
  const std::vector<DateToken> tokens = date_tokens(text);
  if (tokens.empty()) return DateProblem{"a date is missing, such as 2021-06-18, 1400-03 or 1400"};
  const auto dots = std::ranges::adjacent_find(tokens, are_two_dots);
  const bool one_period = dots == tokens.end();
  const std::span<const DateToken> before(tokens.begin(), dots);
  const std::span<const DateToken> after(one_period ? dots : dots + 2, tokens.end());
  if (before.empty() && after.empty()) return no_date(text);

  std::optional<Period> begin;
  std::optional<Period> end;
  for (const auto& [side, period] : {std::pair(before, &begin), std::pair(after, &end)}) {
    if (side.empty()) continue;
    const auto numbers = read_numbers(side);
    if (!numbers) return no_date(text);
    const auto found = find_period(*numbers);
    if (const auto* problem = std::get_if<DateProblem>(&found)) return *problem;
    *period = std::get<Period>(found);
  }
  if (one_period) return DateRange{begin->first, begin->last};
  if (begin && end && end->last < begin->first) {
    return DateProblem{"the range ends before it begins; the other way round it is " + end->text +
                       ".." + begin->text};
  }
  DateRange range;
  if (begin) range.first = begin->first;
  if (end) range.last = end->last;
  return range;
}

}  // namespace akhbar
