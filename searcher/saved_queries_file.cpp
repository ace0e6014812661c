#include "searcher/saved_queries_file.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace akhbar {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// Bytes of other scripts' letters are not looked at.
bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_' || c >= 0x80;
  });
}

}  // namespace

ReadSavedQueries read_saved_queries(std::istream& in, const std::string& file) {
  ReadSavedQueries read;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::string_view text = trimmed(line);
    if (text.empty() || text.starts_with('#')) continue;
    const std::size_t equals = text.find('=');
    std::string_view name = trimmed(text.substr(0, equals));
    if (name.starts_with('@')) name.remove_prefix(1);
    const std::string_view query =
        equals == text.npos ? std::string_view() : trimmed(text.substr(equals + 1));
    if (!is_name(name) || query.empty()) {
      read.problems.push_back(
          fmt::format("{}:{}: wanted \"name = query\"; the line is passed over", file, number));
      continue;
    }
    read.queries.insert_or_assign(std::string(name), std::string(query));
  }
  return read;
}

}  // namespace akhbar
