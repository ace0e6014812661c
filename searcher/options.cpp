#include "searcher/options.h"

#include <fstream>
#include <string>
#include <vector>

#include "common/calendar/date_expression.h"
#include "common/calendar/tehran_time.h"
#include "common/cli/option_values.h"
#include "common/cli/usage_error.h"
#include "searcher/weight_settings.h"

namespace akhbar {
namespace {

const cli::Choices<Sort>& sorts() {
  static const cli::Choices<Sort> names{
      {"relevance", Sort::relevance}, {"date", Sort::oldest_first}, {"-date", Sort::newest_first}};
  return names;
}

void add_calendar(CLI::App& app, CommonOptions& options) {
  cli::add_choice<DateStyle>(
      app, "--calendar", options.dates,
      {{"gregorian", DateStyle::gregorian}, {"solar", DateStyle::solar}, {"both", DateStyle::both}},
      "Dates in text, and whose month \"this month\" is");
}

void add_today(CLI::App& app, CommonOptions& options) {
  app.add_option_function<std::string>(
         "--today",
         [&options](const std::string& typed) {
           const auto read = parse_date_expression(typed, {today_in_tehran()});
           const auto* range = std::get_if<DateRange>(&read);
           if (range == nullptr || !range->first || range->first != range->last) {
             throw CLI::ValidationError(
                 "--today", "takes a day such as 2021-06-18 or 1400-03-28, not \"" + typed + '"');
           }
           options.settings.today = range->first;
         },
         "The day that \"last 30 days\" counts from, by default today in Tehran")
      ->type_name("DATE");
}

void add_colours(CLI::App& app, CommonOptions& options) {
  cli::add_choice<cli::ColourMode>(app, "--color", options.colours,
                                   {{"auto", cli::ColourMode::automatic},
                                    {"always", cli::ColourMode::always},
                                    {"never", cli::ColourMode::never}},
                                   "Colours in text, where auto obeys NO_COLOR");
}

std::string weight_names() {
  std::string names;
  for (const NamedWeight& weight : named_weights()) {
    names += (names.empty() ? "" : ", ") + std::string(weight.name);
  }
  return names;
}

// "near=.1": for experiments, so that all of ranking can be changed from one place.
void add_weights(CLI::App& app, CommonOptions& options) {
  app.add_option_function<std::vector<std::string>>(
         "--weight",
         [&options](const std::vector<std::string>& typed) {
           for (const std::string& setting : typed) set_weight(setting, options.settings.weights);
         },
         "Rank with another weight: " + weight_names())
      ->type_name("NAME=N")
      ->expected(1)
      ->take_all();
  app.add_option_function<std::string>(
         "--weights",
         [&options](const std::string& file) {
           std::ifstream in(file);
           if (!in) throw cli::UsageError(file + ": cannot be opened");
           read_weights(in, file, options.settings.weights);
         },
         "The same from a file, NAME = N a line")
      ->type_name("FILE");
}

}  // namespace

void add_index(CLI::App& app, CommonOptions& options) {
  app.add_option("INDEX", options.index, "Directory of the index")->required()->type_name("");
}

void add_result_options(CLI::App& app, CommonOptions& options) {
  constexpr std::int64_t kMost = 1'000'000;
  cli::add_choice<OutputFormat>(app, "--format", options.settings.format,
                                {{"text", OutputFormat::text},
                                 {"json", OutputFormat::json},
                                 {"jsonl", OutputFormat::jsonl},
                                 {"csv", OutputFormat::csv},
                                 {"trec", OutputFormat::trec},
                                 {"ids", OutputFormat::ids}},
                                "How hits are printed");
  cli::add_count(app, "--limit", options.settings.page.limit, 0, kMost,
                 "At most this many hits (10)");
  cli::add_count(app, "--offset", options.settings.page.offset, 0, kMost,
                 "Leave out the first N hits");
  cli::add_choice<Sort>(app, "--sort", options.settings.page.sort, sorts(),
                        "Order, where date is the oldest first");
  cli::add_choice<std::string>(app, "--lang", options.settings.language,
                               {{"en", "en"}, {"fa", "fa"}, {"any", ""}},
                               "Articles of this language only, where any is all");
  add_calendar(app, options);
  add_today(app, options);
  add_weights(app, options);
  add_colours(app, options);
  app.add_flag("--quiet", options.is_quiet, "Say nothing on stderr but errors");
  app.add_flag("--verbose", options.is_verbose, "Say on stderr how each query was understood");
}

void add_article_options(CLI::App& app, CommonOptions& options) {
  cli::add_choice<OutputFormat>(app, "--format", options.settings.format,
                                {{"text", OutputFormat::text}, {"json", OutputFormat::json}},
                                "How the article is printed");
  add_calendar(app, options);
  add_colours(app, options);
}

void add_analysis_options(CLI::App& app, CommonOptions& options) {
  cli::add_choice<OutputFormat>(
      app, "--format", options.settings.format,
      {{"text", OutputFormat::text}, {"json", OutputFormat::json}, {"jsonl", OutputFormat::jsonl}},
      "How the words are printed");
}

SearchSettings search_settings(const CommonOptions& options) {
  SearchSettings settings = options.settings;
  if (options.dates == DateStyle::solar) settings.calendar = CalendarSystem::solar_hijri;
  return settings;
}

PrintStyle print_style(const CommonOptions& options) {
  PrintStyle style;
  style.colours = cli::wants_colours(options.colours);
  style.bidi_isolates = cli::is_stdout_terminal();
  style.dates = options.dates;
  style.width = cli::terminal_width();
  return style;
}

std::string_view name_of(Sort sort) {
  for (const auto& [name, value] : sorts()) {
    if (value == sort) return name;
  }
  return "";
}

std::optional<Sort> parse_sort(std::string_view name) {
  for (const auto& [known, value] : sorts()) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace akhbar
