#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace akhbar {

/// note: nothing was wrong, but the user may want to know. repaired: part of the query could not be
/// read as it stands and was read another way. refused: answering would change the meaning.
enum class Severity { note, repaired, refused };

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
