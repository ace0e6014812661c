#include "indexer/commands.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/calendar/date_range.h"
#include "common/cli/interrupt.h"
#include "common/cli/messages.h"
#include "common/cli/option_values.h"
#include "common/store/index_maintenance.h"
#include "common/store/index_writer.h"
#include "common/text/analyzer.h"
#include "indexer/indexing_run.h"

namespace akhbar {
namespace {

using cli::ExitCode;

constexpr double kMegabyte = 1e6;

void add_index(CLI::App& app, std::filesystem::path& index) {
  app.add_option("INDEX", index, "Directory of the index")->required()->type_name("");
}

void rename_field(const std::string& mapping, SourceOptions& sources) {
  const std::size_t equals = mapping.find('=');
  if (equals == std::string::npos || equals + 1 == mapping.size()) {
    throw cli::UsageError(
        fmt::format("--map takes FIELD=NAME, for example body=text; this is neither: {}", mapping));
  }
  const std::string field = mapping.substr(0, equals);
  const std::vector<std::string> known = article_field_names();
  if (std::ranges::find(known, field) == known.end()) {
    throw cli::UsageError("the FIELD of --map " + cli::unknown_word(field, known));
  }
  sources.renamed[field] = mapping.substr(equals + 1);
}

void add_reading_options(CLI::App& app, IndexingRequest& request, std::int64_t& max_record,
                         std::vector<std::string>& mappings) {
  cli::add_choice<InputFormat>(app, "--input-format", request.format,
                               {{"text", InputFormat::text},
                                {"jsonl", InputFormat::jsonl},
                                {"json", InputFormat::json},
                                {"csv", InputFormat::csv},
                                {"tsv", InputFormat::tsv},
                                {"trec", InputFormat::trec}},
                               "Format of every input, whatever the names say");
  app.add_option("--map", mappings, "The input calls FIELD by another NAME, e.g. body=text")
      ->type_name("FIELD=NAME")
      ->expected(1)
      ->take_all();
  cli::add_count(app, "--max-record", max_record, 1, 512,
                 "Reject a record of more than this many MB (16)");
}

void add_run_options(CLI::App& app, IndexingRequest& request) {
  cli::add_count(app, "--commit-every", request.commit_every, 1, 1'000'000,
                 "Make what was read durable after each N articles (5000)");
  app.add_option("--lexicon", request.lexicons,
                 "Also know the names in FILE (TOML, as common/lexicon/economy.toml)")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  app.add_flag("--prune", request.prune, "Remove articles that the inputs no longer hold");
  app.add_flag("--dry-run", request.dry_run, "Say what would be done and write nothing");
  cli::add_choice<cli::ProgressMode>(app, "--progress", request.progress,
                                     {{"auto", cli::ProgressMode::automatic},
                                      {"bar", cli::ProgressMode::bar},
                                      {"plain", cli::ProgressMode::plain},
                                      {"none", cli::ProgressMode::none}},
                                     "How far the run is, on stderr");
  app.add_flag_callback(
      "--quiet", [&request] { request.loudness = Loudness::quiet; },
      "Do not tell what was rejected and why");
  app.add_flag_callback(
      "--verbose", [&request] { request.loudness = Loudness::verbose; },
      "Tell each file as it is read");
}

ExitCode index(CLI::App& app, const cli::ParseArguments& parse) {
  IndexingRequest request;
  std::vector<std::string> mappings;
  std::int64_t max_record = 16;
  add_index(app, request.index);
  app.add_option("INPUT", request.inputs,
                 "Files, folders, or - for standard input: .txt .jsonl .json .csv .tsv .sgml, also "
                 "as .gz .zst .xz")
      ->required()
      ->type_name("");
  add_reading_options(app, request, max_record, mappings);
  add_run_options(app, request);
  app.footer(app.get_footer() + R"(

Examples:
  indexer news.db articles/
  indexer news.db 2023.jsonl.zst 2024.csv.gz --map body=text
  zcat dump.gz | indexer news.db - --input-format jsonl
  indexer news.db articles/ --prune --dry-run)");
  parse();
  request.sources.max_record_bytes = static_cast<std::size_t>(max_record) << 20U;
  for (const std::string& mapping : mappings) rename_field(mapping, request.sources);

  cli::catch_interrupts();
  const IndexingReport report = run_indexing(request);
  std::cout << to_string(report) << (request.dry_run ? " (dry run: nothing was written)" : "")
            << '\n';
  if (report.is_interrupted) {
    cli::tell("interrupted; what was read is committed, and running again goes on from there");
    return ExitCode::interrupted;
  }
  return report.rejected > 0 ? ExitCode::inputs_rejected : ExitCode::done;
}

ExitCode remove(CLI::App& app, const cli::ParseArguments& parse) {
  std::filesystem::path directory;
  std::vector<std::string> ids;
  add_index(app, directory);
  app.add_option("ID", ids, "Ids of articles")->required()->type_name("");
  app.footer("Example:\n  indexer remove news.db tt-462089");
  parse();
  IndexWriter writer(directory, Analyzer::fingerprint());
  std::size_t removed = 0;
  std::size_t missing = 0;
  for (const std::string& text : ids) {
    const auto id = ArticleId::parse(text);
    if (id && writer.remove(*id)) {
      ++removed;
    } else {
      ++missing;
      cli::tell("the index has no article with the id " + text);
    }
  }
  writer.commit();
  std::cout << fmt::format("{} removed, {} not there\n", removed, missing);
  return missing > 0 ? ExitCode::inputs_rejected : ExitCode::done;
}

ExitCode compact(CLI::App& app, const cli::ParseArguments& parse) {
  std::filesystem::path directory;
  add_index(app, directory);
  app.footer("Example:\n  indexer compact news.db");
  parse();
  const CompactReport report = compact_index(directory, Analyzer::fingerprint());
  std::cout << fmt::format("{:.1f} MB, before {:.1f} MB\n",
                           static_cast<double>(report.bytes_after) / kMegabyte,
                           static_cast<double>(report.bytes_before) / kMegabyte);
  return ExitCode::done;
}

ExitCode check(CLI::App& app, const cli::ParseArguments& parse) {
  std::filesystem::path directory;
  add_index(app, directory);
  app.footer("Example:\n  indexer check news.db");
  parse();
  const CheckReport report = check_index(directory, Analyzer::fingerprint());
  for (const std::string& problem : report.problems) cli::tell(problem);
  if (!report.problems.empty()) {
    cli::tell(directory.string() + ": is damaged; build it anew from its articles");
    return ExitCode::index_unusable;
  }
  std::cout << fmt::format("{} articles, no damage found\n", report.articles);
  return ExitCode::done;
}

void print_counts(std::string_view title,
                  const std::vector<std::pair<std::string, std::size_t>>& counts) {
  constexpr std::size_t kMost = 10;
  std::cout << title << '\n';
  for (std::size_t i = 0; i < std::min(counts.size(), kMost); ++i) {
    std::cout << fmt::format("  {:>9}  {}\n", counts[i].second, counts[i].first);
  }
  if (counts.size() > kMost) std::cout << fmt::format("  and {} more\n", counts.size() - kMost);
}

ExitCode stats(CLI::App& app, const cli::ParseArguments& parse) {
  std::filesystem::path directory;
  add_index(app, directory);
  app.footer("Example:\n  indexer stats news.db");
  parse();
  const IndexStats stats = index_stats(directory, Analyzer::fingerprint());
  std::cout << fmt::format("articles        {}\n", stats.articles)
            << fmt::format("dated           {}", stats.dated);
  if (stats.first_day) {
    std::cout << fmt::format(", {} to {}", to_iso(*stats.first_day), to_iso(*stats.last_day));
  }
  std::cout << fmt::format("\ndistinct terms  {}\n", stats.distinct_terms)
            << fmt::format("mean length     {:.0f} words\n", stats.mean_length)
            << fmt::format("on disk         {:.1f} MB in {}\n",
                           static_cast<double>(stats.bytes) / kMegabyte, stats.generation.string())
            << fmt::format("built with      {}\n", stats.analyzer);
  print_counts("languages", stats.languages);
  print_counts("sources", stats.sources);
  return ExitCode::done;
}

constexpr std::array kCommands{
    cli::Command{"", "Adds articles to an index, or updates them there.", index},
    cli::Command{"remove", "Removes articles by their ids.", remove},
    cli::Command{"compact", "Writes the index anew without unused room.", compact},
    cli::Command{"check", "Looks for damage in every table and every stored article.", check},
    cli::Command{"stats", "Tells what the index holds.", stats},
};

}  // namespace

std::span<const cli::Command> indexer_commands() { return kCommands; }

}  // namespace akhbar
