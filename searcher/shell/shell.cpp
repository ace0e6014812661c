#include "searcher/shell/shell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/cli/interrupt.h"
#include "common/query/field.h"
#include "common/text/folding.h"
#include "searcher/query_messages.h"
#include "searcher/shell/line_editor.h"
#include "searcher/snippet/snippet_maker.h"
#include "searcher/user_files.h"

namespace akhbar {
namespace {

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return count;
}

class Shell {
 public:
  Shell(const CommonOptions& options, IndexReader& index, Analyzer& analyzer)
      : options_(options),
        settings_(search_settings(options)),
        index_(index),
        analyzer_(analyzer) {}

  void run() {
    cli::catch_interrupts();
    LineEditor editor(state_file("history"), [this](const std::string& word, bool begins) {
      return candidates(word, begins);
    });
    std::cout << fmt::format("{} articles. Type words to search, .help for more.\n",
                             index_.article_count());
    while (!is_done_) {
      std::cout.flush();
      const auto line = editor.read("akhbar> ");
      if (!line) {
        std::cout << '\n';
        return;
      }
      take(*line);
    }
  }

 private:
  struct Command {
    std::string_view name;
    std::string_view argument;
    std::string_view help;
    void (Shell::*run)(const std::string& argument);
  };

  void take(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos) return;
    if (line[begin] != '.') {
      typed_ = line;
      settings_.page.offset = 0;
      search();
      return;
    }
    const std::size_t blank = line.find_first_of(" \t", begin);
    const std::string name = line.substr(begin, blank - begin);
    std::string argument = blank == std::string::npos ? "" : line.substr(blank);
    argument.erase(0, argument.find_first_not_of(" \t"));
    argument.erase(argument.find_last_not_of(" \t") + 1);
    const auto command = std::ranges::find(commands(), name, &Command::name);
    if (command == commands().end()) {
      std::cout << fmt::format("There is no {}; .help lists the commands.\n", name);
      return;
    }
    (this->*command->run)(argument);
  }

  void search() { print(answer("1", typed_, settings_, index_, analyzer_)); }

  void print(Answer result) {
    if (cli::is_interrupted()) {
      cli::clear_interrupt();
      std::cout << "Cancelled.\n";
      return;
    }
    tell_issues(result, "", options_.is_verbose ? Telling::everything : Telling::repairs);
    if (!result.is_refused) {
      print_page(settings_.format, result.page, print_style(options_), std::cout);
      last_ = std::move(result);
    }
  }

  // The hit that `argument` numbers in the list shown last.
  const ShownHit* find_hit(const std::string& argument) {
    const auto rank = parse_count(argument);
    for (const ShownHit& hit : last_.page.hits) {
      if (rank == hit.rank) return &hit;
    }
    std::cout << "Name a hit of the last list by its number.\n";
    return nullptr;
  }

  void help(const std::string& /*argument*/) {
    std::cout
        << "Words find articles that have any of them, best first.\n"
           "+word must be there, -word must not, \"a phrase\", a AND b, (a OR b), title:word.\n"
           "Filters:";
    for (const QueryField& field : query_fields()) {
      if (field.kind != FieldKind::words) std::cout << fmt::format(" {}:", field.name);
    }
    std::cout << "\n\n";
    for (const Command& command : commands()) {
      std::cout << fmt::format("  {:<22} {}\n",
                               fmt::format("{} {}", command.name, command.argument), command.help);
    }
  }

  void show(const std::string& argument) {
    const ShownHit* const hit = find_hit(argument);
    if (hit == nullptr) return;
    const auto article = index_.article(hit->article.id);
    if (!article) {
      std::cout << "It has been removed from the index since.\n";
      return;
    }
    print_article(OutputFormat::text, *article, mark_article(*article, last_.query, analyzer_),
                  print_style(options_), std::cout);
  }

  void similar(const std::string& argument) {
    const ShownHit* const hit = find_hit(argument);
    if (hit == nullptr) return;
    settings_.page.offset = 0;
    print(similar_to(hit->article.id, settings_, index_, analyzer_));
  }

  void more(const std::string& /*argument*/) {
    if (typed_.empty()) {
      std::cout << "Search for something first.\n";
      return;
    }
    settings_.page.offset += settings_.page.limit;
    search();
  }

  void limit(const std::string& argument) {
    if (const auto count = parse_count(argument); count && *count > 0 && *count <= 1000) {
      settings_.page.limit = *count;
    } else {
      std::cout << fmt::format("{} hits a page; .limit N takes 1 to 1000.\n", settings_.page.limit);
    }
  }

  void format(const std::string& argument) {
    if (const auto format = parse_output_format(argument)) {
      settings_.format = *format;
    } else {
      std::cout << ".format takes text, json, jsonl, csv, trec or ids.\n";
    }
  }

  void sort(const std::string& argument) {
    if (const auto sort = parse_sort(argument)) {
      settings_.page.sort = *sort;
    } else {
      std::cout << fmt::format("Sorted by {}; .sort takes relevance, date or -date.\n",
                               name_of(settings_.page.sort));
    }
  }

  void quit(const std::string& /*argument*/) { is_done_ = true; }

  std::vector<std::string> candidates(const std::string& word, bool begins) {
    std::vector<std::string> found;
    if (begins && word.starts_with('.')) {
      for (const Command& command : commands()) {
        if (command.name.starts_with(word)) found.emplace_back(command.name);
      }
      return found;
    }
    for (const auto& [name, query] : settings_.saved) {
      if (("@" + name).starts_with(word)) found.push_back("@" + name);
    }
    for (const QueryField& field : query_fields()) {
      if (field.name.starts_with(word)) found.push_back(std::string(field.name) + ":");
    }
    constexpr std::size_t kMostWords = 20;
    // A minus before the word is not part of it, and readline does not break words there, because
    // it stands inside words too.
    const std::string sign = word.starts_with('-') ? "-" : "";
    const std::string folded = fold(word.substr(sign.size()));
    if (folded.empty()) return found;
    std::vector<CountedForm> known = index_.forms_with_prefix(folded);
    known.resize(std::min(known.size(), kMostWords));
    for (const CountedForm& form : known) found.push_back(sign + form.form);
    return found;
  }

  static std::span<const Command> commands();

  const CommonOptions& options_;
  SearchSettings settings_;
  IndexReader& index_;
  Analyzer& analyzer_;
  std::string typed_;
  Answer last_;
  bool is_done_ = false;
};

std::span<const Shell::Command> Shell::commands() {
  static constexpr std::array<Command, 8> kCommands{{
      {".help", "", "this text", &Shell::help},
      {".show", "N", "the whole article that is hit N", &Shell::show},
      {".similar", "N", "articles like hit N", &Shell::similar},
      {".more", "", "the next hits", &Shell::more},
      {".limit", "N", "hits a page", &Shell::limit},
      {".format", "FORMAT", "text, json, jsonl, csv, trec or ids", &Shell::format},
      {".sort", "ORDER", "relevance, date or -date", &Shell::sort},
      {".quit", "", "leave (Ctrl-D does too)", &Shell::quit},
  }};
  return kCommands;
}

}  // namespace

cli::ExitCode run_shell(const CommonOptions& options, IndexReader& index, Analyzer& analyzer) {
  Shell(options, index, analyzer).run();
  return cli::ExitCode::done;
}

}  // namespace akhbar
