#include "common/query/filter_query.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/calendar/date_expression.h"
#include "common/calendar/month_names.h"
#include "common/text/folding.h"
#include "common/text/nearest_word.h"

namespace akhbar {
namespace {

using FilterQuery = std::variant<Query, QueryIssue>;

QueryIssue refused(const Filter& filter, std::string message) {
  return {filter.column.value, Severity::refused, std::move(message)};
}

std::string name_of(const Filter& filter) {
  return std::string(query_field(filter.field).name) + ':';
}

std::optional<Query> words(const Filter& filter, Analyzer& analyzer) {
  CompoundQuery all;
  for (const Token& token : analyzer.analyze(filter.value)) {
    all.must.push_back({ValueQuery{filter.field, fold(token.word), filter.column}});
  }
  if (all.must.empty()) return std::nullopt;
  if (all.must.size() == 1) return std::move(all.must.front());
  return Query{std::move(all)};
}

std::optional<Query> value(const Filter& filter) {
  // An id is a name to the letter, everything else is compared as a reader would.
  std::string value = filter.field == Field::id ? filter.value : fold_value(filter.value);
  if (value.empty()) return std::nullopt;
  return Query{ValueQuery{filter.field, std::move(value), filter.column}};
}

// For the first word of a date that is none: "; did you mean khordad?", or nothing.
std::string suggestion_for_date(const std::string& value) {
  // The other words that dates are written with in letters.
  constexpr auto kOthers = std::to_array<std::string_view>(
      {"today",  "yesterday", "last",  "this",    "previous", "days",    "day",    "weeks",
       "week",   "months",    "month", "years",   "year",     "quarter", "spring", "summer",
       "autumn", "winter",    "none",  "امروز",   "دیروز",    "گذشته",   "روز",    "هفته",
       "ماه",    "سال",       "بهار",  "تابستان", "پاییز",    "زمستان",  "فصل"});
  std::vector<std::string_view> known(kOthers.begin(), kOthers.end());
  known.insert(known.end(), month_words().begin(), month_words().end());
  std::istringstream words(value);
  for (std::string word; words >> word;) {
    const std::string folded = fold(word);
    if (std::ranges::count(known, folded) > 0) continue;
    const std::string_view nearest = nearest_word(folded, known);
    if (!nearest.empty()) return "; did you mean " + std::string(nearest) + "?";
  }
  return {};
}

FilterQuery days(const Filter& filter, const DateContext& dates) {
  const auto parsed = parse_date_expression(filter.value, dates);
  if (const auto* problem = std::get_if<DateProblem>(&parsed)) {
    return refused(
        filter, problem->message + (problem->has_no_known_form ? suggestion_for_date(filter.value)
                                                               : std::string()));
  }
  if (std::holds_alternative<Undated>(parsed)) {
    if (filter.field == Field::date) return Query{UndatedQuery{}};
    return refused(filter,
                   "nothing is before or after no date; articles without one are date:none");
  }
  const auto& range = std::get<DateRange>(parsed);
  if (filter.field == Field::date) return Query{DaysQuery{range}};
  if (filter.value.find("..") != std::string::npos) {
    return refused(filter,
                   name_of(filter) + " takes one day, month or year; use date: for a range");
  }
  constexpr std::chrono::days kDay(1);
  if (filter.field == Field::after) return Query{DaysQuery{{*range.last + kDay, std::nullopt}}};
  return Query{DaysQuery{{std::nullopt, *range.first - kDay}}};
}

}  // namespace

FilterQuery filter_query(const Filter& filter, Analyzer& analyzer, const DateContext& dates) {
  const FieldKind kind = query_field(filter.field).kind;
  if (kind == FieldKind::days) return days(filter, dates);
  std::optional<Query> query =
      kind == FieldKind::word_filter ? words(filter, analyzer) : value(filter);
  if (query) return *std::move(query);
  return refused(filter, name_of(filter) + " has no value that could be compared");
}

}  // namespace akhbar
