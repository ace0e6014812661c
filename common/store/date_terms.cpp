#include "common/store/date_terms.h"

#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "common/calendar/solar_hijri_date.h"
#include "common/store/schema.h"

namespace akhbar {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct CivilDate {
  int year = 0;
  int month = 0;
  int day = 0;
};

// A calendar as the cover of a range needs it.
struct Gregorian {
  static constexpr const TermLayout& kMonth = kMonthLayout;
  static constexpr const TermLayout& kYear = kYearLayout;

  static std::optional<CivilDate> date_of(sys_days day) {
    const std::chrono::year_month_day date(day);
    return CivilDate{static_cast<int>(date.year()),
                     static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day()))};
  }
  static int days_in_month(int year, int month) {
    const std::chrono::year_month_day_last last = std::chrono::year(year) /
                                                  std::chrono::month(static_cast<unsigned>(month)) /
                                                  std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
  }
};

struct SolarHijri {
  static constexpr const TermLayout& kMonth = kSolarMonthLayout;
  static constexpr const TermLayout& kYear = kSolarYearLayout;

  static std::optional<CivilDate> date_of(sys_days day) {
    const auto date = SolarHijriDate::from_day(day);
    if (!date) return std::nullopt;
    return CivilDate{date->year(), date->month(), date->day()};
  }
  static int days_in_month(int year, int month) {
    return SolarHijriDate::days_in_month(year, month);
  }
};

std::string day_term(sys_days day) {
  const auto date = *Gregorian::date_of(day);
  return make_term(kDayLayout, fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day));
}

template <typename Calendar>
std::string month_term(const CivilDate& date) {
  return make_term(Calendar::kMonth, fmt::format("{:04}{:02}", date.year, date.month));
}

template <typename Calendar>
std::string year_term(const CivilDate& date) {
  return make_term(Calendar::kYear, fmt::format("{:04}", date.year));
}

template <typename Calendar>
int days_in_year(int year) {
  int sum = 0;
  for (int month = 1; month <= 12; ++month) sum += Calendar::days_in_month(year, month);
  return sum;
}

// Nothing where the calendar does not reach.
template <typename Calendar>
std::optional<std::vector<std::string>> cover(sys_days first, sys_days last) {
  std::vector<std::string> terms;
  while (first <= last) {
    const auto date = Calendar::date_of(first);
    if (!date) return std::nullopt;
    const days left = last - first + days(1);
    const days month(Calendar::days_in_month(date->year, date->month));
    if (date->day == 1 && date->month == 1 && left >= days(days_in_year<Calendar>(date->year))) {
      terms.push_back(year_term<Calendar>(*date));
      first += days(days_in_year<Calendar>(date->year));
    } else if (date->day == 1 && left >= month) {
      terms.push_back(month_term<Calendar>(*date));
      first += month;
    } else {
      terms.push_back(day_term(first));
      first += days(1);
    }
  }
  return terms;
}

// Values count from a day long before any article, so that no count is negative.
constexpr sys_days kOrigin = std::chrono::year(0) / 1 / 1;

}  // namespace

std::vector<std::string> terms_of_day(sys_days day) {
  const auto gregorian = *Gregorian::date_of(day);
  std::vector<std::string> terms{std::string(kDatedLayout.prefix), day_term(day),
                                 month_term<Gregorian>(gregorian), year_term<Gregorian>(gregorian)};
  if (const auto solar = SolarHijri::date_of(day)) {
    terms.push_back(month_term<SolarHijri>(*solar));
    terms.push_back(year_term<SolarHijri>(*solar));
  }
  return terms;
}

std::vector<std::string> terms_of_range(sys_days first, sys_days last) {
  std::vector<std::string> gregorian = *cover<Gregorian>(first, last);
  auto solar = cover<SolarHijri>(first, last);
  if (solar && solar->size() < gregorian.size()) return *std::move(solar);
  return gregorian;
}

std::string value_of_day(sys_days day) {
  const auto count = static_cast<std::uint32_t>((day - kOrigin).count());
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    bytes += static_cast<char>((count >> shift) & 0xFFU);
  }
  return bytes;
}

sys_days day_of_value(std::string_view value) {
  std::uint32_t count = 0;
  for (const char c : value) count = (count << 8U) | static_cast<unsigned char>(c);
  return kOrigin + days(count);
}

}  // namespace akhbar
