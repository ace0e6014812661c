#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "common/calendar/date_expression.h"
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
  return parse_date_expression(text) == std::variant<DateRange, DateProblem>(range);
}

bool written_is(const std::string& text, sys_days day) {
  return parse_written_date(text) ==
         std::variant<sys_days, DateProblem, NotADate>(std::in_place_index<0>, day);
}

// Texts that come near to dates: pieces of them in any order, now and then any byte.
std::string any_text() {
  static const std::array<std::string, 44> pieces = {
      "2021",     "1400",  "06",   "18",    "3",   "31",     "12",     "99",    "0",
      "20210618", "-",     "/",    ".",     "..",  ",",      " ",      ":",     "11:28",
      "T",        "Z",     "+",    "03:30", "GMT", "am",     "p.m.",   "Fri",   "June",
      "Khordad",  "Sept.", "of",   "th",    "at",  "time",   "ساعت",   "خرداد", "ماه",
      "سه",       "شنبه",  "۱۴۰۰", "٢٨",    "مه",  "\u200C", "\u00A0", "،"};
  std::string text;
  for (const int piece : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 48))) {
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

TEST_CASE("law: any text is a range that does not end before it begins, or a printable problem") {
  CHECK(rc::check([] {
    const auto result = parse_date_expression(any_text());
    if (const auto* range = std::get_if<DateRange>(&result)) {
      RC_ASSERT(range->first || range->last);
      RC_ASSERT(!range->first || !range->last || *range->first <= *range->last);
    } else {
      RC_ASSERT(is_utf8(std::get<DateProblem>(result).message));
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
