#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/query/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using akhbar::QueryIssue;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const akhbar::SavedQueries saved{
      {"a", "oil OR @b"}, {"b", "title:(steel -gas"}, {"c", "@c"}, {"d", "2 of"}};
  const akhbar::ParsedQuery query = akhbar::parse_query(text, saved);
  const std::string canonical = to_string(query.root);
  if (canonical.size() <= akhbar::kMaxQueryBytes) {
    const akhbar::ParsedQuery again = akhbar::parse_query(canonical);
    if (again.root != query.root || to_string(again.root) != canonical) std::abort();
    for (const QueryIssue& issue : again.issues) {
      const bool is_old = std::ranges::count(query.issues, issue.message, &QueryIssue::message) > 0;
      if (issue.severity == akhbar::Severity::repaired && !is_old) std::abort();
    }
  }
  const akhbar::ParsedQuery plain = akhbar::parse_plain_query(text);
  if (akhbar::parse_query(to_string(plain.root)).root != plain.root) std::abort();
  return 0;
}
