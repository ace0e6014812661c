#include "common/calendar/named_date.h"

#include "common/calendar/calendar_system.h"

namespace akhbar {
namespace {

std::optional<NamedMonth> read_month(DateCursor& at) {
  DateCursor next = at;
  skip_joint(next);
  const auto month = month_named(next.peek().text);
  if (!month) return std::nullopt;
  next.advance();
  next.skip_word("ماه");
  next.skip_mark(".");
  at = next;
  return month;
}

std::optional<int> read_day(DateCursor& at) {
  DateCursor next = at;
  skip_joint(next);
  if (!next.peek().is_number(1, 2)) return std::nullopt;
  const int day = next.peek().value();
  next.advance();
  for (const auto ordinal : {"st", "nd", "rd", "th", "ام"}) {
    if (next.skip_word(ordinal)) break;
  }
  at = next;
  return day;
}

std::optional<std::string> read_year(DateCursor& at) {
  DateCursor next = at;
  skip_joint(next);
  const DateToken& year = next.peek();
  if (!year.is_number(2, 2) && !year.is_number(4, 4)) return std::nullopt;
  next.advance();
  at = next;
  return year.text;
}

}  // namespace

void skip_joint(DateCursor& at) {
  at.skip_mark("-/.,");
  at.skip_word("of");
  at.skip_word("سال");
}

std::optional<NamedDate> read_named_date(DateCursor& at) {
  DateCursor next = at;
  std::optional<NamedMonth> month;
  std::optional<int> day;
  std::optional<std::string> year;
  if (next.peek().is_number(4, 4)) {
    year = read_year(next);
    month = read_month(next);
    day = read_day(next);
  } else if (next.peek().is_number(1, 2)) {
    day = read_day(next);
    month = read_month(next);
    year = read_year(next);
  } else if (month_named(next.peek().text)) {
    month = read_month(next);
    day = read_day(next);
    year = read_year(next);
  }
  if (!month) return std::nullopt;
  at = next;
  return NamedDate{*month, day, std::move(year)};
}

std::optional<DateProblem> find_strange_month(const NamedDate& date) {
  const int year = std::stoi(*date.year);
  const auto [calendar, month] = date.month;
  const auto other = calendar_of_year(year);
  if (!other || other == calendar) return std::nullopt;
  const std::string name(month_name(calendar, month));
  std::string message = name + " is no month of " + *date.year + ", a " +
                        (other == CalendarSystem::gregorian ? "Gregorian" : "Solar Hijri") +
                        " year";
  constexpr int kMiddleOfMonth = 15;
  if (const auto right = year_of_day_in(year, calendar, month, date.day.value_or(kMiddleOfMonth))) {
    message += "; it would be " + (date.day ? std::to_string(*date.day) + " " : "") + name + " " +
               std::to_string(*right);
  }
  return DateProblem{std::move(message)};
}

}  // namespace akhbar
