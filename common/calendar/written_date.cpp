#include "common/calendar/written_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/calendar/calendar_system.h"
#include "common/calendar/clock_time.h"
#include "common/calendar/dashed_date.h"
#include "common/calendar/date_tokens.h"
#include "common/calendar/named_date.h"
#include "common/calendar/solar_hijri_date.h"

namespace akhbar {
namespace {

// As DateToken has them: "سه‌شنبه" without its ZWNJ.
constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"monday",   "mon",     "tuesday", "tue",   "tues",   "wednesday", "wed",
     "thursday", "thu",     "thur",    "thurs", "friday", "fri",       "saturday",
     "sat",      "sunday",  "sun",     "شنبه",  "یکشنبه", "دوشنبه",    "سهشنبه",
     "چهارشنبه", "پنجشنبه", "جمعه",    "آدینه"});

// A date in one of the forms that are known; it may be impossible.
struct DateForm {
  std::string year;
  int month = 0;
  int day = 0;
  std::optional<CalendarSystem> calendar = std::nullopt;  // where the month had a name
  bool order_unknown = false;  // day and month may be the other way round
};

bool skip_weekday(DateCursor& at) {
  // "سه شنبه" in two words
  for (const auto count : {"یک", "دو", "سه", "چهار", "پنج"}) {
    if (at.skip_words({count, "شنبه"})) return true;
  }
  if (std::ranges::find(kWeekdays, at.peek().text) == kWeekdays.end()) return false;
  at.advance();
  at.skip_mark(".");
  return true;
}

std::optional<DateForm> read_named_form(DateCursor& at) {
  DateCursor next = at;
  const auto date = read_named_date(next);
  if (!date || !date->day || !date->year) return std::nullopt;
  at = next;
  return DateForm{*date->year, date->month.month, *date->day, date->month.calendar};
}

bool is_month(int number) { return 1 <= number && number <= 12; }

// "18/06/2021", where one of the numbers must say which is the day.
DateForm year_last(int one, int two, const std::string& year) {
  const bool order_unknown = is_month(one) && is_month(two) && one != two;
  if (is_month(one) && !is_month(two)) std::swap(one, two);
  return {.year = year, .month = two, .day = one, .order_unknown = order_unknown};
}

bool is_separator(const DateToken& token) {
  return token.text == "-" || token.text == "/" || token.text == ".";
}

// "2021-06-18", "2021/6/18", "18.06.2021"
std::optional<DateForm> read_separated_form(DateCursor& at) {
  const DateToken& first = at.peek(0);
  const DateToken& second = at.peek(2);
  const DateToken& third = at.peek(4);
  const bool separated = is_separator(at.peek(1)) && at.peek(1).text == at.peek(3).text;
  if (!separated || !second.is_number(1, 2)) return std::nullopt;
  std::optional<DateForm> form;
  if (first.is_number(4, 4) && third.is_number(1, 2)) {
    form = {.year = first.text, .month = second.value(), .day = third.value()};
  } else if (first.is_number(1, 2) && (third.is_number(1, 2) || third.is_number(4, 4))) {
    form = year_last(first.value(), second.value(), third.text);
  }
  if (form) at.advance(5);
  return form;
}

// "20210618". Eight digits are as likely a number as a date, so it must look like one.
std::optional<DateForm> read_packed_form(DateCursor& at) {
  const DateToken& digits = at.peek();
  if (!digits.is_number(8, 8)) return std::nullopt;
  const int year = digits.value() / 10000;
  const int month = digits.value() / 100 % 100;
  const int day = digits.value() % 100;
  if (!calendar_of_year(year) || !is_month(month) || day < 1 || day > 31) return std::nullopt;
  at.advance();
  return DateForm{.year = std::to_string(year), .month = month, .day = day};
}

std::optional<DateForm> read_date(DateCursor& at) {
  if (auto form = read_separated_form(at)) return form;
  if (auto form = read_named_form(at)) return form;
  return read_packed_form(at);
}

std::variant<std::chrono::sys_days, DateProblem> find_day(const DateForm& form) {
  if (form.year.size() < 4) {
    return DateProblem{"the year is not written with four digits, as in 2021-06-18 or 1400-03-28"};
  }
  const int year = std::stoi(form.year);
  const auto calendar = calendar_of_year(year);
  if (!calendar) return unread_year(form.year, SolarHijriDate::kFirstYear);
  if (form.calendar) {
    if (auto problem = find_strange_month({{*form.calendar, form.month}, form.day, form.year})) {
      return *std::move(problem);
    }
  }
  if (form.order_unknown) {
    return DateProblem{"it may be " + dashed_date(year, form.month, form.day) + " or " +
                       dashed_date(year, form.day, form.month) + "; write the year first"};
  }
  return find_day(*calendar, year, form.month, form.day);
}

}  // namespace

std::variant<std::chrono::sys_days, DateProblem, NotADate> parse_written_date(
    std::string_view text) {
  const std::vector<DateToken> tokens = date_tokens(text);
  DateCursor at(tokens);
  std::optional<DateForm> date;
  std::optional<ClockTime> time;
  bool has_weekday = false;
  while (!at.at_end()) {
    const bool found = (!date && (date = read_date(at))) ||
                       (!time && (time = read_clock_time(at))) ||
                       (!has_weekday && (has_weekday = skip_weekday(at)));
    if (!found) return NotADate{};
    at.skip_mark("-,|/");
  }
  if (!date) return NotADate{};

  const auto day = find_day(*date);
  if (const auto* problem = std::get_if<DateProblem>(&day)) return *problem;
  const auto shifted = time ? day_in_tehran_at(std::get<std::chrono::sys_days>(day), *time) : day;
  if (const auto* problem = std::get_if<DateProblem>(&shifted)) return *problem;
  return std::get<std::chrono::sys_days>(shifted);
}

}  // namespace akhbar
