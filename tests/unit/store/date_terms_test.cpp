#include "common/store/date_terms.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace akhbar {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days kFirst = std::chrono::year(2015) / 1 / 1;

std::string joined(const std::vector<std::string>& terms) {
  std::string text;
  for (const std::string& term : terms) text += (text.empty() ? "" : " ") + term;
  return text;
}

sys_days day(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

}  // namespace

TEST_CASE("terms_of_day: both calendars") {
  CHECK(joined(terms_of_day(day(2021, 6, 18))) ==
        "XDATED D20210618 M202106 Y2021 XSM140003 XSY1400");
}

TEST_CASE("terms_of_range: whole years and months are one term each") {
  CHECK(joined(terms_of_range(day(2021, 1, 1), day(2022, 12, 31))) == "Y2021 Y2022");
  CHECK(joined(terms_of_range(day(2021, 3, 21), day(2022, 3, 20))) == "XSY1400");
  CHECK(joined(terms_of_range(day(2021, 6, 1), day(2021, 7, 2))) == "M202106 D20210701 D20210702");
}

TEST_CASE("law: the terms of a range are those of its days and of no other day near it") {
  CHECK(rc::check([] {
    const sys_days first = kFirst + days(*rc::gen::inRange(0, 3000));
    const sys_days last = first + days(*rc::gen::inRange(0, 900));
    const std::vector<std::string> range = terms_of_range(first, last);
    const auto is_covered = [&](sys_days each) {
      return std::ranges::any_of(terms_of_day(each), [&](const std::string& term) {
        return std::ranges::find(range, term) != range.end();
      });
    };
    for (sys_days each = first; each <= last; each += days(1)) RC_ASSERT(is_covered(each));
    for (int i = 1; i <= 400; ++i) {
      RC_ASSERT(!is_covered(first - days(i)));
      RC_ASSERT(!is_covered(last + days(i)));
    }
  }));
}

TEST_CASE("law: values of days compare as the days do, and come back") {
  CHECK(rc::check([] {
    const sys_days a = kFirst + days(*rc::gen::inRange(-300'000, 30'000));
    const sys_days b = kFirst + days(*rc::gen::inRange(-300'000, 30'000));
    RC_ASSERT((value_of_day(a) < value_of_day(b)) == (a < b));
    RC_ASSERT(day_of_value(value_of_day(a)) == a);
  }));
}

}  // namespace akhbar
