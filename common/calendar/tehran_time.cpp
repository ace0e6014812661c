#include "common/calendar/tehran_time.h"

#include <memory>
#include <stdexcept>
#include <string>

#include <unicode/timezone.h>

namespace akhbar {
namespace {

std::unique_ptr<const icu::TimeZone> load_tehran() {
  std::unique_ptr<const icu::TimeZone> zone(icu::TimeZone::createTimeZone("Asia/Tehran"));
  // ICU gives UTC under this name where its data is missing.
  if (!zone || *zone == icu::TimeZone::getUnknown()) {
    throw std::runtime_error("ICU's data has no time zone Asia/Tehran");
  }
  return zone;
}

}  // namespace

std::chrono::sys_days day_in_tehran(std::chrono::sys_seconds instant) {
  static const auto zone = load_tehran();
  const auto utc = std::chrono::sys_time<std::chrono::milliseconds>(instant);
  int32_t standard = 0;
  int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone->getOffset(static_cast<UDate>(utc.time_since_epoch().count()), false, standard, summer,
                  status);
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU's Asia/Tehran: ") + u_errorName(status));
  }
  return std::chrono::floor<std::chrono::days>(utc + std::chrono::milliseconds(standard + summer));
}

std::chrono::sys_days today_in_tehran() {
  return day_in_tehran(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

}  // namespace akhbar
