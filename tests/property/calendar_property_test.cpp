#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "common/calendar/date_expression.h"
#include "common/calendar/month_names.h"
#include "common/calendar/solar_hijri_date.h"
#include "common/calendar/written_date.h"

namespace akhbar {
namespace {

using std::chrono::sys_days;

sys_days day_between(const char* what, sys_days first, sys_days last) {
  const auto count = static_cast<int>((last - first).count());
  return first + std::chrono::days(*rc::gen::inRange(0, count + 1).as(what));
}

// A day whose year both parsers read in both calendars.
sys_days any_readable_day() {
  using namespace std::chrono_literals;
  return day_between("days from 1 Farvardin 1300", 1921y / 3 / 21, 2099y / 12 / 31);
}

SolarHijriDate solar(sys_days day) { return SolarHijriDate::from_day(day).value(); }

bool expression_is(const std::string& text, const DateRange& range) {
  return parse_date_expression(text, {}) == std::variant<DateRange, Undated, DateProblem>(range);
}

CalendarSystem any_calendar() {
  return *rc::gen::element(CalendarSystem::gregorian, CalendarSystem::solar_hijri).as("calendar");
}

DateContext any_context() { return {any_readable_day(), any_calendar()}; }

// With years before it to go back to.
DateContext late_context() {
  using namespace std::chrono_literals;
  return {day_between("days from 1990", 1990y / 1 / 1, 2099y / 12 / 31), any_calendar()};
}

int year_of(const DateContext& context) {
  return context.calendar == CalendarSystem::solar_hijri
             ? solar(context.today).year()
             : int(std::chrono::year_month_day(context.today).year());
}

struct Span {
  sys_days first;
  sys_days last;
};

Span span_of(const std::string& text, const DateContext& context = {}) {
  const auto result = parse_date_expression(text, context);
  const auto* range = std::get_if<DateRange>(&result);
  RC_ASSERT(range != nullptr);
  return {range->first.value(), range->last.value()};
}

bool written_is(const std::string& text, sys_days day) {
  return parse_written_date(text) ==
         std::variant<sys_days, DateProblem, NotADate>(std::in_place_index<0>, day);
}

// Texts that come near to dates: pieces of them in any order, now and then any byte.
std::string any_text() {
  static const std::array<std::string, 62> pieces = {
      "2021",     "1400",   "06",    "18",     "3",     "31",      "12",     "99",        "0",
      "20210618", "-",      "/",     ".",      "..",    ",",       " ",      ":",         "11:28",
      "T",        "Z",      "+",     "03:30",  "GMT",   "am",      "p.m.",   "Fri",       "June",
      "Khordad",  "Sept.",  "of",    "th",     "at",    "time",    "ساعت",   "خرداد",     "ماه",
      "سه",       "شنبه",   "۱۴۰۰",  "٢٨",     "مه",    "\u200C",  "\u00A0", "،",         "last",
      "this",     "days",   "weeks", "months", "years", "quarter", "today",  "none",      "q",
      "h",        "spring", "این",   "گذشته",  "ماهه",  "دوم",     "روز",    "بدون تاریخ"};
  std::string text;
  for (const int piece : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 66))) {
    if (piece < static_cast<int>(pieces.size())) {
      text += pieces.at(static_cast<std::size_t>(piece));
    } else {
      text += *rc::gen::arbitrary<char>();
    }
  }
  return text;
}

bool is_utf8(const std::string& text) {
  std::size_t following = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool follows = (byte & 0xC0) == 0x80;
    if (follows != (following > 0)) return false;
    following = follows ? following - 1 : byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  }
  return following == 0;
}

TEST_CASE("law: a day becomes a Solar Hijri date and the same day again") {
  CHECK(rc::check([] {
    const auto first = SolarHijriDate::from_ymd(SolarHijriDate::kFirstYear, 1, 1)->to_day();
    const auto last = SolarHijriDate::from_ymd(SolarHijriDate::kLastYear, 12, 30)->to_day();
    const auto day = day_between("days from the first", first, last);
    RC_ASSERT(solar(day).to_day() == day);
  }));
}

TEST_CASE("law: a day written in either calendar is read as that day by both parsers") {
  CHECK(rc::check([] {
    const auto day = any_readable_day();
    for (const auto& text : {to_iso(day), solar(day).to_string()}) {
      RC_ASSERT(expression_is(text, {day, day}));
      RC_ASSERT(written_is(text, day));
      RC_ASSERT(written_is(text + "T11:28:00", day));
      RC_ASSERT(written_is("11:28 - " + text, day));
    }
  }));
}

TEST_CASE("law: what to_string writes of a range is read as that range") {
  CHECK(rc::check([] {
    const auto one = any_readable_day();
    const auto other = any_readable_day();
    const DateRange range{std::min(one, other), std::max(one, other)};
    RC_ASSERT(expression_is(to_string(range), range));
    RC_ASSERT(expression_is(solar(*range.first).to_string() + ".." + to_iso(*range.last), range));
    RC_ASSERT(expression_is(to_iso(one) + "..", {one, {}}));
    RC_ASSERT(expression_is(".." + to_iso(one), {{}, one}));
  }));
}

TEST_CASE("law: the last N days are N days, the last of them today, and a week is seven") {
  CHECK(rc::check([] {
    const auto context = late_context();
    const int count = *rc::gen::inRange(1, 1000).as("N");
    const auto days = span_of("last " + std::to_string(count) + " days", context);
    RC_ASSERT(days.last == context.today);
    RC_ASSERT((days.last - days.first).count() + 1 == count);
    const auto weeks = span_of("last " + std::to_string(count) + " weeks", context);
    RC_ASSERT(weeks.last == context.today);
    RC_ASSERT((weeks.last - weeks.first).count() + 1 == 7 * count);
  }));
}

TEST_CASE("law: one month more begins 28 to 31 days earlier, and twelve are a year") {
  CHECK(rc::check([] {
    const auto context = late_context();
    const int count = *rc::gen::inRange(1, 60).as("N");
    const auto shorter = span_of("last " + std::to_string(count) + " months", context);
    const auto longer = span_of("last " + std::to_string(count + 1) + " months", context);
    RC_ASSERT(shorter.last == context.today);
    RC_ASSERT(longer.last == context.today);
    const auto more = (shorter.first - longer.first).count();
    RC_ASSERT(28 <= more);
    RC_ASSERT(more <= 31);
    const auto years = span_of("last " + std::to_string(count) + " years", context);
    RC_ASSERT(years.first ==
              span_of("last " + std::to_string(count * 12) + " months", context).first);
  }));
}

TEST_CASE("law: this year has today in it and is the year of its calendar") {
  CHECK(rc::check([] {
    const auto context = any_context();
    const int year = year_of(context);
    RC_ASSERT(parse_date_expression("this year", context) ==
              parse_date_expression(std::to_string(year), context));
    const auto current = span_of("this year", context);
    RC_ASSERT(current.first <= context.today);
    RC_ASSERT(context.today <= current.last);
    RC_ASSERT(span_of("last year", context).last + std::chrono::days(1) == current.first);
  }));
}

TEST_CASE("law: this week, month, quarter have today in them and follow the last ones") {
  CHECK(rc::check([] {
    const auto context = any_context();
    for (const std::string unit : {"week", "month", "quarter"}) {
      const auto current = span_of("this " + unit, context);
      RC_ASSERT(current.first <= context.today);
      RC_ASSERT(context.today <= current.last);
      RC_ASSERT(span_of("last " + unit, context).last + std::chrono::days(1) == current.first);
    }
  }));
}

TEST_CASE("law: quarters, halves and months partition their year, in both calendars") {
  CHECK(rc::check([] {
    const std::string year = std::to_string(year_of(any_context()));
    const auto whole = span_of(year);
    struct Parts {
      std::string between;
      int count;
    };
    for (const auto& parts : {Parts{"q", 4}, Parts{"h", 2}, Parts{"-", 12}}) {
      auto next = whole.first;
      for (int i = 1; i <= parts.count; ++i) {
        const auto part = span_of(year + parts.between + std::to_string(i));
        RC_ASSERT(part.first == next);
        next = part.last + std::chrono::days(1);
      }
      RC_ASSERT(next == whole.last + std::chrono::days(1));
    }
  }));
}

TEST_CASE("law: a day and a month with their names are those with their numbers") {
  CHECK(rc::check([] {
    const auto context = any_context();
    const bool is_solar = context.calendar == CalendarSystem::solar_hijri;
    const auto day = context.today;
    const std::chrono::year_month_day gregorian(day);
    const int month = is_solar ? solar(day).month() : static_cast<int>(unsigned(gregorian.month()));
    const int day_of_month =
        is_solar ? solar(day).day() : static_cast<int>(unsigned(gregorian.day()));
    const std::string year = std::to_string(year_of(context));
    const std::string name(month_name(context.calendar, month));
    RC_ASSERT(expression_is(std::to_string(day_of_month) + " " + name + " " + year, {day, day}));
    RC_ASSERT(expression_is(name + " " + std::to_string(day_of_month) + ", " + year, {day, day}));
    const auto numbered = span_of(year + "-" + std::to_string(month));
    RC_ASSERT(expression_is(name + " " + year, {numbered.first, numbered.last}));
    RC_ASSERT(expression_is(year + name, {numbered.first, numbered.last}));
  }));
}

TEST_CASE("law: any text is a range in order, undated or a printable problem") {
  CHECK(rc::check([] {
    const auto result = parse_date_expression(any_text(), any_context());
    if (const auto* range = std::get_if<DateRange>(&result)) {
      RC_ASSERT(range->first || range->last);
      RC_ASSERT(!range->first || !range->last || *range->first <= *range->last);
    } else if (const auto* problem = std::get_if<DateProblem>(&result)) {
      RC_ASSERT(is_utf8(problem->message));
    }
  }));
}

TEST_CASE("law: any text is a day of the years that are read, a printable problem or not a date") {
  CHECK(rc::check([] {
    using namespace std::chrono_literals;
    const auto result = parse_written_date(any_text());
    if (const auto* day = std::get_if<sys_days>(&result)) {
      // 1 Farvardin 1206 and 30 Esfand 1498, and a day more for a time zone
      RC_ASSERT(sys_days(1827y / 3 / 21) <= *day);
      RC_ASSERT(*day <= sys_days(2120y / 3 / 21));
    } else if (const auto* problem = std::get_if<DateProblem>(&result)) {
      RC_ASSERT(is_utf8(problem->message));
    }
  }));
}

}  // namespace
}  // namespace akhbar
