#include "common/calendar/clock_time.h"

#include <array>
#include <string>
#include <string_view>

#include "common/calendar/tehran_time.h"

namespace akhbar {
namespace {

using Offset = ClockTime::Offset;

struct ZoneName {
  std::string_view word;
  Offset offset;
};

// RFC 5322, 4.3, and Iran's own.
constexpr auto kZoneNames = std::to_array<ZoneName>({
    {"z", {}},
    {"utc", {}},
    {"gmt", {}},
    {"ut", {}},
    {"irst", {false, 3, 30}},
    {"irdt", {false, 4, 30}},
    {"est", {true, 5, 0}},
    {"edt", {true, 4, 0}},
    {"cst", {true, 6, 0}},
    {"cdt", {true, 5, 0}},
    {"mst", {true, 7, 0}},
    {"mdt", {true, 6, 0}},
    {"pst", {true, 8, 0}},
    {"pdt", {true, 7, 0}},
});

struct HalfName {
  std::string_view word;
  std::string_view rest;  // where it is written as two letters: "a.m."
  ClockTime::Half half;
};

constexpr auto kHalfNames = std::to_array<HalfName>({
    {"am", "", ClockTime::Half::am},
    {"pm", "", ClockTime::Half::pm},
    {"a", "m", ClockTime::Half::am},
    {"p", "m", ClockTime::Half::pm},
    {"ق", "ظ", ClockTime::Half::am},
    {"ب", "ظ", ClockTime::Half::pm},
    {"صبح", "", ClockTime::Half::am},
    {"عصر", "", ClockTime::Half::pm},
    {"بعدازظهر", "", ClockTime::Half::pm},
});

ClockTime::Half read_half(DateCursor& at) {
  for (const auto& name : kHalfNames) {
    DateCursor next = at;
    if (!next.skip_word(name.word)) continue;
    if (!name.rest.empty()) {
      next.skip_mark(".");
      if (!next.skip_word(name.rest)) continue;
      next.skip_mark(".");
    }
    at = next;
    return name.half;
  }
  return ClockTime::Half::none;
}

// "+03:30", "-0500"; "+3" only where it touches what is before it, so that in "11:28 -18 June" the
// 18 is a day.
std::optional<Offset> read_signed_offset(DateCursor& at) {
  DateCursor next = at;
  const DateToken& sign = next.peek();
  const DateToken& hours = next.peek(1);
  if (!next.skip_mark("+-") || hours.after_blank || !hours.is_number(1, 4)) return std::nullopt;
  next.advance();
  Offset offset{sign.text == "-", hours.value(), 0};
  if (hours.is_number(3, 4)) {
    offset.minutes = offset.hours % 100;
    offset.hours /= 100;
  } else if (next.peek(1).is_number(2, 2) && next.skip_mark(":")) {
    offset.minutes = next.peek().value();
    next.advance();
  } else if (sign.after_blank) {
    return std::nullopt;
  }
  at = next;
  return offset;
}

std::optional<Offset> read_offset(DateCursor& at) {
  for (const auto& zone : kZoneNames) {
    if (!at.skip_word(zone.word)) continue;
    // "GMT+0430"
    const bool universal = zone.offset.hours == 0;
    return universal ? read_signed_offset(at).value_or(zone.offset) : zone.offset;
  }
  return read_signed_offset(at);
}

bool skip_tehran_time(DateCursor& at) {
  return at.skip_words({"tehran", "time"}) || at.skip_words({"local", "time"}) ||
         at.skip_words({"به", "وقت", "تهران"});
}

struct Clock {
  ClockTime time;
  bool hour_only = false;
};

// "2128", "212830", as ISO 8601 has it after a T.
std::optional<Clock> read_packed_clock(DateCursor& at) {
  const DateToken& digits = at.peek();
  if (!digits.is_number(4, 4) && !digits.is_number(6, 6)) return std::nullopt;
  const bool has_seconds = digits.is_number(6, 6);
  const int seconds = has_seconds ? digits.value() : digits.value() * 100;
  at.advance();
  return Clock{{.hour = seconds / 10000, .minute = seconds / 100 % 100, .second = seconds % 100}};
}

// "21", "21:28", "21:28:30", "21:28:30.79"
std::optional<Clock> read_clock(DateCursor& at) {
  if (!at.peek().is_number(1, 2)) return std::nullopt;
  Clock clock{{.hour = at.peek().value()}, true};
  at.advance();
  for (int* part : {&clock.time.minute, &clock.time.second}) {
    if (!at.peek(1).is_number(2, 2) || !at.skip_mark(":")) return clock;
    *part = at.peek().value();
    at.advance();
    clock.hour_only = false;
  }
  const DateToken& fraction = at.peek(1);
  if (fraction.kind == DateToken::Kind::number && !fraction.after_blank && at.skip_mark(".,")) {
    at.advance();
  }
  return clock;
}

bool is_possible(const ClockTime& time) {
  // 60 is a leap second.
  if (time.hour > 23 || time.minute > 59 || time.second > 60) return false;
  return time.half != ClockTime::Half::am || time.hour <= 12;
}

int hour_of_day(const ClockTime& time) {
  if (time.half == ClockTime::Half::am && time.hour == 12) return 0;
  if (time.half == ClockTime::Half::pm && time.hour < 12) return time.hour + 12;
  return time.hour;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string written(const ClockTime& time) {
  std::string text = two_digits(time.hour) + ":" + two_digits(time.minute);
  if (time.second != 0) text += ":" + two_digits(time.second);
  return text + (time.half == ClockTime::Half::am ? " am" : "");
}

}  // namespace

std::optional<ClockTime> read_clock_time(DateCursor& at) {
  DateCursor next = at;
  const bool announced = next.skip_word("t") || next.skip_word("at") || next.skip_word("ساعت");
  if (announced) next.skip_mark(":");
  auto clock = announced ? read_packed_clock(next) : std::nullopt;
  if (!clock) clock = read_clock(next);
  if (!clock) return std::nullopt;
  clock->time.half = read_half(next);
  const bool bare_number = clock->hour_only && !announced;
  if (bare_number && clock->time.half == ClockTime::Half::none) return std::nullopt;
  if (!skip_tehran_time(next)) clock->time.offset = read_offset(next);
  at = next;
  return clock->time;
}

std::variant<std::chrono::sys_days, DateProblem> day_in_tehran_at(std::chrono::sys_days day,
                                                                  const ClockTime& time) {
  if (!is_possible(time)) return DateProblem{written(time) + " is no time of day"};
  if (!time.offset) return day;
  const auto& [west, hours, minutes] = *time.offset;
  // Kiribati keeps +14:00, the greatest there is.
  if (hours > 14 || minutes > 59) {
    return DateProblem{(west ? "-" : "+") + two_digits(hours) + ":" + two_digits(minutes) +
                       " is no offset of a time zone"};
  }
  const auto offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
  const auto local = day + std::chrono::hours(hour_of_day(time)) +
                     std::chrono::minutes(time.minute) + std::chrono::seconds(time.second);
  return day_in_tehran(west ? local + offset : local - offset);
}

}  // namespace akhbar
