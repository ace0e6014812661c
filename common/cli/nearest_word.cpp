#include "common/cli/nearest_word.h"

#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/text/nearest_word.h"

namespace akhbar::cli {

std::string nearest_word(const std::string& typed, const std::vector<std::string>& known) {
  const std::vector<std::string_view> views(known.begin(), known.end());
  return std::string(akhbar::nearest_word(typed, views));
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

std::string unknown_word(const std::string& typed, const std::vector<std::string>& known) {
  const std::string near = nearest_word(typed, known);
  return fmt::format("takes {} and not \"{}\"{}", listed(known), typed,
                     near.empty() ? "" : fmt::format("; did you mean {}?", near));
}

std::int64_t read_count(const std::string& option, const std::string& typed, std::int64_t least,
                        std::int64_t most) {
  std::int64_t count = 0;
  const char* const end = typed.data() + typed.size();
  const auto [rest, error] = std::from_chars(typed.data(), end, count);
  if (error != std::errc() || rest != end || count < least || count > most) {
    throw CLI::ValidationError(
        option,
        fmt::format("takes a whole number from {} to {} and not \"{}\"", least, most, typed));
  }
  return count;
}

}  // namespace akhbar::cli
