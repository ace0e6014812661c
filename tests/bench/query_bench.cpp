// How long a query takes in a process that is running already. README.md beside this file says what
// is measured; scripts/bench_queries puts the answers into a table.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <ctime>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/calendar/date_range.h"
#include "common/cli/option_values.h"
#include "common/cli/program.h"
#include "common/cli/usage_error.h"
#include "common/store/index_reader.h"
#include "common/text/analyzer.h"
#include "searcher/form_lookup.h"
#include "searcher/options.h"
#include "searcher/search_run.h"

namespace akhbar::bench {
namespace {

using cli::ExitCode;

// What a search leaves to be done the first time: Xapian's blocks, the analyzer's words.
constexpr std::size_t kWarmUps = 2;

struct BenchOptions : CommonOptions {
  std::size_t repetitions = 20;
  bool counts_all = false;
};

struct Measured {
  std::string query_class;
  std::size_t number = 0;  // in its class, from 1
  std::string query;
  std::size_t hits = 0;
  std::vector<double> microseconds = {};
};

double thread_microseconds() {
  timespec now{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) {
    throw std::system_error(errno, std::generic_category(), "the clock of the thread");
  }
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

std::vector<Measured> read_queries(std::istream& in) {
  std::vector<Measured> queries;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      throw cli::UsageError("wanted class<TAB>query on standard input, met: " + line);
    }
    std::string query_class = line.substr(0, tab);
    number = queries.empty() || queries.back().query_class != query_class ? 1 : number + 1;
    queries.push_back({std::move(query_class), number, line.substr(tab + 1)});
  }
  return queries;
}

// The steps of answer() where no snippet is shown, with the count as the page asks for it: there
// the output format decides. Nothing where the query is refused.
std::optional<SearchResult> search(const std::string& typed, const BenchOptions& options,
                                   bool count_all, IndexReader& index, Analyzer& analyzer) {
  const UnderstoodQuery understood = understand(typed, options.settings, index, analyzer);
  if (is_refused(understood.issues)) return std::nullopt;
  Page page = options.settings.page;
  page.count_all = count_all;
  page.fetch_articles = false;
  return index.search(understood.query, page);
}

// Queries that are refused are told and left out: an operator may be newer than this program.
std::vector<Measured> count_hits(std::vector<Measured> queries, const BenchOptions& options,
                                 IndexReader& index, Analyzer& analyzer) {
  std::vector<Measured> counted;
  for (Measured& query : queries) {
    if (const auto result = search(query.query, options, true, index, analyzer)) {
      query.hits = result->total;
      counted.push_back(std::move(query));
    } else {
      std::cerr << fmt::format("refused: {}: {}\n", query.query_class, query.query);
    }
  }
  return counted;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

ExitCode measure(CLI::App& app, const cli::ParseArguments& parse) {
  BenchOptions options;
  add_index(app, options);
  cli::add_count(app, "--repetitions", options.repetitions, 1, 100'000,
                 "How often each query is measured (20)");
  app.add_flag("--count", options.counts_all, "Count every match too, as a text page does");
  app.footer(
      "Standard input: class<TAB>query. Standard output: class, number in the class, microseconds "
      "(median), hits.");
  parse();
  Analyzer analyzer;
  IndexReader index(options.index, Analyzer::fingerprint(), form_places_with(analyzer));
  std::vector<Measured> queries = count_hits(read_queries(std::cin), options, index, analyzer);
  // All queries in turn, so that none finds only its own traces in the caches.
  for (std::size_t pass = 0; pass < kWarmUps + options.repetitions; ++pass) {
    for (Measured& query : queries) {
      const double begin = thread_microseconds();
      search(query.query, options, options.counts_all, index, analyzer);
      const double took = thread_microseconds() - begin;
      if (pass >= kWarmUps) query.microseconds.push_back(took);
    }
  }
  for (const Measured& query : queries) {
    std::cout << fmt::format("{}\t{}\t{:.1f}\t{}\n", query.query_class, query.number,
                             median(query.microseconds), query.hits);
  }
  return ExitCode::done;
}

std::string on_one_line(std::string text) {
  const auto breaks = [](char c) { return c == '\n' || c == '\r' || c == '\t'; };
  std::ranges::replace_if(text, breaks, ' ');
  return text;
}

// What was indexed, whatever format it came in, for a peer that is to index the same.
ExitCode articles(CLI::App& app, const cli::ParseArguments& parse) {
  CommonOptions options;
  add_index(app, options);
  parse();
  IndexReader index(options.index, Analyzer::fingerprint());
  std::vector<ArticleId> ids;
  index.for_each_id([&](const ArticleId& id) { ids.push_back(id); });
  std::ranges::sort(ids);
  for (const ArticleId& id : ids) {
    const auto article = index.article(id);
    if (!article) continue;
    const std::string day = article->published ? to_iso(*article->published) : "";
    std::cout << fmt::format("{}\t{}\t{}\t{}\n", id.str(), day, on_one_line(article->title),
                             on_one_line(article->body));
  }
  return ExitCode::done;
}

constexpr std::array kCommands{
    cli::Command{"", "Measures the queries of standard input.", measure},
    cli::Command{"articles", "Writes id, date, title, body: an article a line, sorted.", articles},
};

}  // namespace
}  // namespace akhbar::bench

int main(int argc, char** argv) {
  return akhbar::cli::run_program("query_bench", akhbar::bench::kCommands, argc, argv);
}
