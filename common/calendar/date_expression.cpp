#include "common/calendar/date_expression.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "common/calendar/date_period.h"
#include "common/calendar/date_tokens.h"

namespace akhbar {
namespace {

DateProblem no_date(std::string_view text) {
  return {
      "a date is written as 2021-06-18, 1400-03, 1402q2, \"Khordad 1400\", \"last 30 days\" or "
      "1399..1400, not as \"" +
          excerpt_for_message(text) + "\"",
      true};
}

bool are_two_dots(const DateToken& one, const DateToken& next) {
  return one.text == "." && next.text == "." && !next.after_blank;
}

bool is_undated(std::span<const DateToken> tokens) {
  DateCursor at(tokens);
  const bool found =
      at.skip_word("none") || at.skip_words({"بدون", "تاریخ"}) || at.skip_word("بدونتاریخ");
  return found && at.at_end();
}

}  // namespace

std::variant<DateRange, Undated, DateProblem> parse_date_expression(std::string_view text,
                                                                    const DateContext& context) {
  const std::vector<DateToken> tokens = date_tokens(text);
  if (tokens.empty())
    return DateProblem{"a date is missing, such as 2021-06-18, 1400-03 or 1400", false};
  if (is_undated(tokens)) return Undated{};
  const auto dots = std::ranges::adjacent_find(tokens, are_two_dots);
  const bool one_period = dots == tokens.end();
  const std::span<const DateToken> before(tokens.begin(), dots);
  const std::span<const DateToken> after(one_period ? dots : dots + 2, tokens.end());
  if (before.empty() && after.empty()) return no_date(text);

  std::optional<DatePeriod> begin;
  std::optional<DatePeriod> end;
  for (const auto& [side, period] : {std::pair(before, &begin), std::pair(after, &end)}) {
    if (side.empty()) continue;
    if (is_undated(side)) {
      return DateProblem{"no range begins or ends with \"" + text_of(side) +
                         "\": it stands alone, for the articles without a date"};
    }
    auto found = read_date_period(side, context);
    if (std::holds_alternative<NotADate>(found)) return no_date(text);
    if (const auto* problem = std::get_if<DateProblem>(&found)) return *problem;
    *period = std::get<DatePeriod>(std::move(found));
  }
  if (one_period) return DateRange{begin->days.first, begin->days.last};
  if (begin && end && end->days.last < begin->days.first) {
    return DateProblem{"the range ends before it begins; the other way round it is " + end->text +
                       ".." + begin->text};
  }
  DateRange range;
  if (begin) range.first = begin->days.first;
  if (end) range.last = end->days.last;
  return range;
}

}  // namespace akhbar
