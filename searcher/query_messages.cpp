#include "searcher/query_messages.h"

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "common/cli/messages.h"
#include "common/cli/terminal.h"
#include "common/text/utf8.h"
#include "searcher/print/display_width.h"

namespace akhbar {
namespace {

bool is_told(Severity severity, Telling telling) {
  switch (severity) {
    case Severity::refused:
      return true;
    case Severity::warning:
    case Severity::repaired:
      return telling != Telling::errors_only;
    case Severity::note:
      break;
  }
  return telling == Telling::everything;
}

bool is_from_the_right(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFEFC);
}

void point_at_issues(const Answer& answer, Telling telling) {
  std::vector<std::size_t> columns;
  for (const QueryIssue& issue : answer.page.issues) {
    if (is_told(issue.severity, telling)) columns.push_back(issue.column);
  }
  if (columns.empty()) return;
  const std::string lines = caret_lines(answer.page.query, columns, cli::terminal_width());
  if (!lines.empty()) std::cerr << lines;
}

}  // namespace

std::string caret_lines(const std::string& query, const std::vector<std::size_t>& columns,
                        std::size_t width) {
  constexpr std::size_t kIndent = 2;
  const std::u32string characters = characters_of(query);
  if (std::ranges::any_of(characters, is_from_the_right)) return {};
  std::string text(kIndent, ' ');
  std::string carets(kIndent, ' ');
  for (std::size_t i = 0; i <= characters.size(); ++i) {
    const char32_t c = i < characters.size() ? characters[i] : U' ';
    const bool is_shown = c >= U' ' && c != 0x7F;
    append_utf8(is_shown ? c : U' ', text);
    const bool is_here = std::ranges::count(columns, i + 1) > 0;
    const std::size_t cells = is_shown ? display_width(c) : 1;
    carets += std::string(cells, is_here ? '^' : ' ');
  }
  if (carets.size() > width) return {};
  const auto end = [](const std::string& line) { return line.find_last_not_of(' ') + 1; };
  return text.substr(0, end(text)) + '\n' + carets.substr(0, end(carets)) + '\n';
}

void tell_issues(const Answer& answer, const std::string& where, Telling telling) {
  if (cli::is_stderr_terminal()) point_at_issues(answer, telling);
  for (const QueryIssue& issue : answer.page.issues) {
    if (is_told(issue.severity, telling)) {
      cli::tell(fmt::format("{}column {}: {}", where, issue.column, issue.message));
    }
  }
  if (telling == Telling::everything && !answer.is_refused) {
    cli::tell(fmt::format("{}understood as {}", where, answer.page.canonical));
    cli::tell(fmt::format("{}searched for {}", where, to_string(answer.query)));
  }
}

}  // namespace akhbar
