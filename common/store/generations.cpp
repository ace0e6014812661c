#include "common/store/generations.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace akhbar {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCurrent = "current";

std::optional<int> generation_number(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.size() < 2 || name.front() != 'g') return std::nullopt;
  int number = 0;
  const char* const end = name.data() + name.size();
  const auto [rest, error] = std::from_chars(name.data() + 1, end, number);
  if (error != std::errc() || rest != end) return std::nullopt;
  return number;
}

std::vector<fs::path> generations(const fs::path& index) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(index)) {
    if (generation_number(entry.path())) found.push_back(entry.path());
  }
  return found;
}

void sync(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool is_synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const std::error_code error(errno, std::generic_category());
  if (descriptor >= 0) ::close(descriptor);
  if (!is_synced) throw fs::filesystem_error("cannot sync", path, error);
}

}  // namespace

std::optional<fs::path> current_generation(const fs::path& index) {
  std::error_code error;
  const fs::path target = fs::read_symlink(index / kCurrent, error);
  // A link out of the index is somebody else's doing; it is not followed.
  if (error || !generation_number(target) || target.has_parent_path()) return std::nullopt;
  return index / target;
}

fs::path next_generation(const fs::path& index) {
  int highest = 0;
  for (const fs::path& path : generations(index)) {
    highest = std::max(highest, *generation_number(path));
  }
  return index / fmt::format("g{:06}", highest + 1);
}

void make_current(const fs::path& index, const fs::path& generation) {
  const fs::path next = index / "current.new";
  fs::remove(next);
  fs::create_symlink(generation.filename(), next);
  fs::rename(next, index / kCurrent);
  std::ofstream(index / "XAPIANDB") << "auto " << kCurrent << '\n';
  sync_directory(index);
}

void remove_old_generations(const fs::path& index) {
  const auto current = current_generation(index);
  for (const fs::path& path : generations(index)) {
    if (path != current) fs::remove_all(path);
  }
}

void sync_directory(const fs::path& directory) { sync(directory, O_RDONLY | O_DIRECTORY); }

void sync_file(const fs::path& file) { sync(file, O_RDONLY); }

}  // namespace akhbar
