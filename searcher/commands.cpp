#include "searcher/commands.h"

#include <array>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/cli/messages.h"
#include "searcher/eval/evaluate.h"
#include "searcher/eval/trec_files.h"
#include "searcher/form_lookup.h"
#include "searcher/options.h"
#include "searcher/print/analysis_format.h"
#include "searcher/query_messages.h"
#include "searcher/saved_queries_file.h"
#include "searcher/shell/shell.h"
#include "searcher/snippet/snippet_maker.h"
#include "searcher/text_analysis.h"
#include "searcher/user_files.h"

namespace akhbar {
namespace {

using cli::ExitCode;

IndexReader open_index(const CommonOptions& options, Analyzer& analyzer) {
  return {options.index, Analyzer::fingerprint(), form_places_with(analyzer)};
}

Telling telling(const CommonOptions& options) {
  if (options.is_quiet) return Telling::errors_only;
  return options.is_verbose ? Telling::everything : Telling::repairs;
}

// Without --queries there need be no file.
SavedQueries read_saved(const std::string& named, Telling telling) {
  const std::string file = named.empty() ? config_file("queries").string() : named;
  std::ifstream in(file);
  if (!in && !named.empty()) throw cli::UsageError(file + ": cannot be opened");
  ReadSavedQueries read = read_saved_queries(in, file);
  for (const std::string& problem : read.problems) {
    if (telling != Telling::errors_only) cli::tell(problem);
  }
  return std::move(read.queries);
}

ArticleId parse_id(const std::string& text) {
  const auto id = ArticleId::parse(text);
  if (!id) throw cli::UsageError("an article's id is not empty and at most 1024 bytes");
  return *id;
}

std::vector<Topic> read_topics_file(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw cli::UsageError(file + ": cannot be opened");
  return read_topics(in, file);
}

// Each line of standard input is a query, with its number as id.
std::vector<Topic> read_queries(std::istream& in) {
  std::vector<Topic> queries;
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    queries.push_back({std::to_string(queries.size() + 1), line});
  }
  return queries;
}

struct SearchOptions : CommonOptions {
  std::string query;
  std::string topics;
  std::string saved_queries;
  bool fails_without_hit = false;
};

// Answers the queries in turn; a refused one is told and the rest go on.
ExitCode search_all(const std::vector<Topic>& queries, const SearchOptions& options,
                    IndexReader& index, Analyzer& analyzer) {
  const PrintStyle style = print_style(options);
  const SearchSettings settings = search_settings(options);
  const bool is_batch = queries.size() > 1;
  bool any_refused = false;
  bool any_hit = false;
  bool any_printed = false;
  for (const Topic& query : queries) {
    const Answer result = answer(query.id, query.query, settings, index, analyzer);
    tell_issues(result, is_batch ? fmt::format("query {}: ", query.id) : "", telling(options));
    any_refused |= result.is_refused;
    any_hit |= !result.page.hits.empty();
    if (result.is_refused) continue;
    if (any_printed) std::cout << separator(options.settings.format);
    print_page(options.settings.format, result.page, style, std::cout);
    any_printed = true;
  }
  if (any_refused) return ExitCode::usage;
  return options.fails_without_hit && !any_hit ? ExitCode::no_hit : ExitCode::done;
}

ExitCode search(CLI::App& app, const cli::ParseArguments& parse) {
  SearchOptions options;
  add_index(app, options);
  app.add_option(
         "QUERY", options.query,
         "What to look for, as one argument; without it the shell, or one query a line from "
         "standard input")
      ->type_name("");
  app.add_option("--topics", options.topics, "Answer each line \"id<TAB>query\" of FILE")
      ->type_name("FILE");
  app.add_option("--queries", options.saved_queries,
                 "Saved queries, \"name = query\" a line, by default ~/.config/akhbar/queries")
      ->type_name("FILE");
  app.add_flag("--plain", options.settings.is_plain, "Words only: no operators, quotes or fields");
  app.add_flag("--exact", options.settings.is_exact,
               "Search words as they are spelled, without repairs or concepts");
  app.add_flag("!--no-concepts", options.settings.has_concepts,
               "Do not search other names of what is named");
  app.add_flag("--exit-code", options.fails_without_hit, "End with 1 where nothing was found");
  add_result_options(app, options);
  app.footer(app.get_footer() + R"(

Examples:
  searcher news.db "industrial parks sanctions SMEs"
  searcher news.db '"industrial estates" -oil date:1399..1400'
  searcher news.db --format json --limit 5 title:ISIPO
  searcher news.db -- -oil
  searcher news.db --topics topics.tsv --format trec --limit 1000 > run.txt)");
  parse();
  options.settings.saved = read_saved(options.saved_queries, telling(options));
  Analyzer analyzer;
  IndexReader index = open_index(options, analyzer);
  if (!options.topics.empty()) {
    if (!options.query.empty()) throw cli::UsageError("give either a query or --topics, not both");
    return search_all(read_topics_file(options.topics), options, index, analyzer);
  }
  if (app.count("QUERY") > 0) {
    return search_all({{"1", options.query}}, options, index, analyzer);
  }
  if (!cli::is_stdin_terminal()) {
    return search_all(read_queries(std::cin), options, index, analyzer);
  }
  return run_shell(options, index, analyzer);
}

ExitCode show(CLI::App& app, const cli::ParseArguments& parse) {
  CommonOptions options;
  std::string id;
  std::string query;
  add_index(app, options);
  app.add_option("ID", id, "The article's id")->required()->type_name("");
  app.add_option("--query", query, "Mark what this query finds in it");
  add_article_options(app, options);
  app.footer("Example:\n  searcher show news.db tt-462089 --query \"industrial parks\"");
  parse();
  Analyzer analyzer;
  IndexReader index = open_index(options, analyzer);
  const auto article = index.article(parse_id(id));
  if (!article) throw cli::UsageError("the index has no article with the id " + id);
  SearchSettings settings = search_settings(options);
  settings.saved = read_saved("", Telling::errors_only);
  const UnderstoodQuery understood = understand(query, settings, index, analyzer);
  print_article(options.settings.format, *article,
                mark_article(*article, understood.query, analyzer), print_style(options),
                std::cout);
  return ExitCode::done;
}

ExitCode similar(CLI::App& app, const cli::ParseArguments& parse) {
  CommonOptions options;
  std::string id;
  add_index(app, options);
  app.add_option("ID", id, "The article's id")->required()->type_name("");
  add_result_options(app, options);
  app.footer("Example:\n  searcher similar news.db tt-462089 --limit 5");
  parse();
  Analyzer analyzer;
  IndexReader index = open_index(options, analyzer);
  const Answer result = similar_to(parse_id(id), options.settings, index, analyzer);
  if (result.is_refused) throw cli::UsageError(result.page.issues.front().message);
  print_page(options.settings.format, result.page, print_style(options), std::cout);
  return ExitCode::done;
}

// A text for each argument, and for "-" one for each line of standard input, be it empty: whoever
// writes lines counts on as many answers.
std::vector<std::string> read_texts(const std::vector<std::string>& arguments, std::istream& in) {
  std::vector<std::string> texts;
  for (const std::string& argument : arguments) {
    if (argument != "-") {
      texts.push_back(argument);
      continue;
    }
    for (std::string line; std::getline(in, line);) {
      if (line.ends_with('\r')) line.pop_back();
      texts.push_back(line);
    }
  }
  return texts;
}

ExitCode analyze(CLI::App& app, const cli::ParseArguments& parse) {
  CommonOptions options;
  std::vector<std::string> arguments;
  app.add_option("TEXT", arguments,
                 "Texts to analyze, each as one argument; - (or none) is standard input, a text a "
                 "line")
      ->type_name("");
  add_analysis_options(app, options);
  app.footer(R"(Columns of the table:
  written      as in the text
  form         without what readers overlook: case, half-spaces, look-alike letters
  term         without endings too; what is indexed and searched
  as one word  the term of this word and those behind it written together

Examples:
  searcher analyze "industrial parks" "Industrial Park's"
  searcher analyze --format jsonl - < words.txt
  searcher analyze "شرکت‌های" "شركت هاي")");
  parse();
  if (arguments.empty()) {
    if (cli::is_stdin_terminal()) throw CLI::RequiredError("TEXT");
    arguments = {"-"};
  }
  Analyzer analyzer;
  std::vector<TextAnalysis> analyses;
  for (const std::string& text : read_texts(arguments, std::cin)) {
    analyses.push_back(analyze_text(text, analyzer));
  }
  print_analyses(options.settings.format, analyses, print_style(options), std::cout);
  return ExitCode::done;
}

template <typename Read>
auto read_file(const std::string& file, Read read) {
  std::ifstream in(file);
  if (!in) throw cli::UsageError(file + ": cannot be opened");
  return read(in, file);
}

ExitCode evaluate(CLI::App& app, const cli::ParseArguments& parse) {
  std::string qrels_file;
  std::vector<std::string> run_files;
  bool by_topic = false;
  app.add_option("QRELS", qrels_file, "Judgements: topic 0 article grade")->required();
  app.add_option("RUN", run_files, "Ranked lists: topic Q0 article rank score tag")->required();
  app.add_flag("--by-topic", by_topic, "A line for each topic too");
  app.footer("Example:\n  searcher evaluate qrels.txt run.txt");
  parse();
  const Qrels qrels = read_file(qrels_file, read_qrels);
  std::vector<std::pair<std::string, Run>> runs;
  runs.reserve(run_files.size());
  for (const std::string& file : run_files) runs.emplace_back(file, read_file(file, read_run));
  print_evaluation(qrels, runs, by_topic, std::cout);
  return ExitCode::done;
}

constexpr std::array kCommands{
    cli::Command{"", "Searches an index of articles.", search},
    cli::Command{"show", "Shows a whole article.", show},
    cli::Command{"similar", "Finds the articles most like one.", similar},
    cli::Command{"analyze", "Shows what becomes of words, and whether two spellings meet.",
                 analyze},
    cli::Command{"evaluate", "Scores ranked lists against judgements, as trec_eval does.",
                 evaluate},
};

}  // namespace

std::span<const cli::Command> searcher_commands() { return kCommands; }

}  // namespace akhbar
