#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace akhbar {

/// note: nothing was wrong, but the user may want to know. warning: it was read as it stands, which
/// may not be what was meant. repaired: part of the query was read, or searched, in another way too
/// or instead. refused: answering would change the meaning.
enum class Severity { note, warning, repaired, refused };

/// Something to tell about a query. `column` counts characters from 1; `message` is a sentence
/// without a full stop.
struct QueryIssue {
  std::size_t column = 1;
  Severity severity = Severity::repaired;
  std::string message;
  bool operator==(const QueryIssue&) const = default;
};

inline bool is_refused(const std::vector<QueryIssue>& issues) {
  return std::ranges::any_of(
      issues, [](const QueryIssue& issue) { return issue.severity == Severity::refused; });
}

}  // namespace akhbar
