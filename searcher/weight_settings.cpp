#include "searcher/weight_settings.h"

#include <algorithm>
#include <istream>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/cli/nearest_word.h"
#include "common/cli/usage_error.h"

namespace akhbar {
namespace {

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
  return text;
}

}  // namespace

void set_weight(const std::string& setting, RankingWeights& weights) {
  const std::size_t equals = setting.find('=');
  const std::string name = setting.substr(0, equals);
  const auto known = std::ranges::find(named_weights(), name, &NamedWeight::name);
  if (known == named_weights().end()) {
    std::vector<std::string> names;
    for (const NamedWeight& weight : named_weights()) names.emplace_back(weight.name);
    throw cli::UsageError("the NAME of a weight " + cli::unknown_word(name, names));
  }
  double value = 0;
  if (equals == std::string::npos ||
      !CLI::detail::lexical_cast(setting.substr(equals + 1), value) || !(value >= 0)) {
    throw cli::UsageError(fmt::format(
        "a weight is set as {0}=0.5, with a number of 0 or more; met: {1}", name, setting));
  }
  weights.*known->weight = value;
}

void read_weights(std::istream& in, const std::string& file, RankingWeights& weights) {
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::string setting = without_blanks(line.substr(0, line.find('#')));
    if (setting.empty()) continue;
    try {
      set_weight(setting, weights);
    } catch (const cli::UsageError& error) {
      throw cli::UsageError(fmt::format("{}:{}: {}", file, number, error.what()));
    }
  }
}

}  // namespace akhbar
