#include "searcher/query_messages.h"

#include <fmt/format.h>

#include "common/cli/messages.h"

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

}  // namespace

void tell_issues(const Answer& answer, const std::string& where, Telling telling) {
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
