#include "searcher/user_files.h"

#include <cstdlib>

namespace akhbar {
namespace {

namespace fs = std::filesystem;

// The specification wants relative paths to be ignored.
fs::path folder_of(const char* variable) {
  const char* const path = std::getenv(variable);
  return path != nullptr && *path == '/' ? fs::path(path) : fs::path();
}

fs::path user_file(const char* variable, const fs::path& below_home, const std::string& name) {
  fs::path folder = folder_of(variable);
  if (folder.empty()) {
    const fs::path home = folder_of("HOME");
    if (home.empty()) return {};
    folder = home / below_home;
  }
  return folder / "akhbar" / name;
}

}  // namespace

fs::path config_file(const std::string& name) {
  return user_file("XDG_CONFIG_HOME", ".config", name);
}

fs::path state_file(const std::string& name) {
  return user_file("XDG_STATE_HOME", ".local/state", name);
}

}  // namespace akhbar
