#include "common/calendar/month_names.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace akhbar {
namespace {

using Names = std::vector<std::string>;

void check_year(const Names& names, CalendarSystem calendar) {
  REQUIRE(names.size() == 12);
  int month = 0;
  for (const auto& name : names) {
    CHECK_MESSAGE((month_named(name) == NamedMonth{calendar, ++month}), name);
  }
}

TEST_CASE("month_named: the twelve months of both calendars in both scripts") {
  check_year({"january", "february", "march", "april", "may", "june", "july", "august", "september",
              "october", "november", "december"},
             CalendarSystem::gregorian);
  check_year({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
             CalendarSystem::gregorian);
  check_year({"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر",
              "نوامبر", "دسامبر"},
             CalendarSystem::gregorian);
  check_year({"farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban",
              "azar", "dey", "bahman", "esfand"},
             CalendarSystem::solar_hijri);
  check_year({"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی",
              "بهمن", "اسفند"},
             CalendarSystem::solar_hijri);
}

TEST_CASE("month_named: a word that only begins like a month is none") {
  CHECK_FALSE(month_named("marches"));
  CHECK_FALSE(month_named("ma"));
  CHECK_FALSE(month_named("ماه"));
  CHECK_FALSE(month_named(""));
}

TEST_CASE("month_name: as messages show it") {
  CHECK(month_name(CalendarSystem::gregorian, 1) == "January");
  CHECK(month_name(CalendarSystem::solar_hijri, 12) == "Esfand");
}

}  // namespace
}  // namespace akhbar
