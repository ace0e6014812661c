#include "common/calendar/date_range.h"

#include "common/calendar/dashed_date.h"

namespace akhbar {

std::string to_iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return dashed_date(int(date.year()), static_cast<int>(unsigned(date.month())),
                     static_cast<int>(unsigned(date.day())));
}

std::string to_string(const DateRange& range) {
  return (range.first ? to_iso(*range.first) : "") + ".." + (range.last ? to_iso(*range.last) : "");
}

}  // namespace akhbar
