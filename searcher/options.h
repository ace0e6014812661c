#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <CLI/CLI.hpp>

#include "common/cli/terminal.h"
#include "searcher/print/printer.h"
#include "searcher/search_run.h"

namespace akhbar {

/// What every way of asking has in common, as the command line says it.
struct CommonOptions {
  std::filesystem::path index;
  SearchSettings settings;
  DateStyle dates = DateStyle::gregorian;
  cli::ColourMode colours = cli::ColourMode::automatic;
  bool is_quiet = false;
  bool is_verbose = false;
};

void add_index(CLI::App& app, CommonOptions& options);
/// --format --limit --offset --sort --calendar --today --color --quiet --verbose. The App writes to
/// `options` when it parses, so both must live until then.
void add_result_options(CLI::App& app, CommonOptions& options);
/// --format (text or json), --calendar, --color: for one article.
void add_article_options(CLI::App& app, CommonOptions& options);
/// --format (text, json or jsonl): for what becomes of a text.
void add_analysis_options(CLI::App& app, CommonOptions& options);

/// What the command line says of searching.
SearchSettings search_settings(const CommonOptions& options);

/// How standard output wants its text.
PrintStyle print_style(const CommonOptions& options);

std::string_view name_of(Sort sort);
std::optional<Sort> parse_sort(std::string_view name);

}  // namespace akhbar
