#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/cli/nearest_word.h"

namespace akhbar::cli {

/// A name that an option takes, and what it stands for.
template <typename Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// Adds an option that takes one of `choices` by its name and says which they are where it is given
/// another.
template <typename Value, typename Target>
void add_choice(CLI::App& app, const std::string& option, Target& target,
                const Choices<Value>& choices, const std::string& description) {
  std::vector<std::string> names;
  for (const auto& [name, value] : choices) names.push_back(name);
  app.add_option_function<std::string>(
         option,
         [&target, choices, names, option](const std::string& typed) {
           for (const auto& [name, value] : choices) {
             if (name == typed) {
               target = value;
               return;
             }
           }
           throw CLI::ValidationError(option, unknown_word(typed, names));
         },
         description + ": " + listed(names))
      ->type_name("");
}

/// Adds an option that takes a whole number from `least` to `most`, in decimal digits only.
template <typename Target>
void add_count(CLI::App& app, const std::string& option, Target& target, std::int64_t least,
               std::int64_t most, const std::string& description) {
  app.add_option_function<std::string>(
         option,
         [&target, least, most, option](const std::string& typed) {
           target = static_cast<Target>(read_count(option, typed, least, most));
         },
         description)
      ->type_name("N");
}

}  // namespace akhbar::cli
