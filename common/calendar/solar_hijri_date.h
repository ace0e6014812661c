#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>

namespace akhbar {

/// A day of the Solar Hijri calendar (Iran's civil calendar), always a real one: 1403-12-30 exists,
/// 1402-12-30 does not. Years kFirstYear to kLastYear, for which the calendar authority's table of
/// new-year days is known and agrees with the rule in the .cpp.
class SolarHijriDate {
 public:
  static constexpr int kFirstYear = 1206;
  static constexpr int kLastYear = 1498;

  static std::optional<SolarHijriDate> from_ymd(int year, int month, int day);
  /// Nothing for a day outside kFirstYear … kLastYear.
  static std::optional<SolarHijriDate> from_day(std::chrono::sys_days day);
  /// `year` and `month` (1 … 12) must be in range; else 0.
  static int days_in_month(int year, int month);

  std::chrono::sys_days to_day() const;
  int year() const { return year_; }
  int month() const { return month_; }
  int day() const { return day_; }
  /// "1400-03-28"
  std::string to_string() const;

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a null pointer in a defaulted <=>.
  auto operator<=>(const SolarHijriDate&) const = default;

 private:
  SolarHijriDate(int year, int month, int day) : year_(year), month_(month), day_(day) {}
  int year_;
  int month_;
  int day_;
};

}  // namespace akhbar
