#include "common/calendar/asked_year.h"

namespace akhbar {
namespace {

// Exact but for the weeks from January to Nowruz, when it is the year to come.
constexpr int kGregorianYearsAhead = 621;

int last_year_ending_in(int two_digits, CalendarSystem calendar, std::chrono::sys_days today) {
  int year = int(std::chrono::year_month_day(today).year());
  if (calendar == CalendarSystem::solar_hijri) year -= kGregorianYearsAhead;
  year -= (year - two_digits) % 100;
  return year < first_asked_year(calendar) ? year + 100 : year;
}

DateProblem two_digit_year(const std::string& digits, std::chrono::sys_days today,
                           std::optional<CalendarSystem> known) {
  std::string years;
  for (const auto calendar : {CalendarSystem::solar_hijri, CalendarSystem::gregorian}) {
    if (known && known != calendar) continue;
    if (!years.empty()) years += " or ";
    years += std::to_string(last_year_ending_in(std::stoi(digits), calendar, today));
  }
  return {"the year " + digits + " is not read; write " + years};
}

}  // namespace

int first_asked_year(CalendarSystem calendar) {
  constexpr int kFirstSolarYear = 1300;
  return calendar == CalendarSystem::solar_hijri ? kFirstSolarYear : kFirstGregorianYear;
}

std::variant<AskedYear, DateProblem> find_asked_year(const std::string& digits,
                                                     std::chrono::sys_days today,
                                                     std::optional<CalendarSystem> calendar) {
  if (digits.size() == 2) return two_digit_year(digits, today, calendar);
  const int year = std::stoi(digits);
  const auto own = calendar_of_year(year);
  if (!own || year < first_asked_year(*own)) {
    return unread_year(digits, first_asked_year(CalendarSystem::solar_hijri));
  }
  return AskedYear{*own, year};
}

}  // namespace akhbar
