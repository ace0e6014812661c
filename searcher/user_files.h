#pragma once

#include <filesystem>
#include <string>

namespace akhbar {

/// Where a user keeps what the searcher reads: $XDG_CONFIG_HOME/akhbar/NAME, by default
/// ~/.config/akhbar/NAME. Empty where the user has no folder.
std::filesystem::path config_file(const std::string& name);

/// Where the searcher keeps what it remembers: $XDG_STATE_HOME/akhbar/NAME, by default
/// ~/.local/state/akhbar/NAME. Empty where the user has no folder.
std::filesystem::path state_file(const std::string& name);

}  // namespace akhbar
