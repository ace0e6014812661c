#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace akhbar {

/// An index is a directory. `current` in it is a symbolic link to the generation in use, a database
/// that Xapian's own tools open. A new generation is built beside the old one and becomes the
/// current one by a rename, so that there is no instant without a whole index. `XAPIANDB` is what
/// Xapian calls a stub database, a text file that names another database: it points xapian-delve
/// and its like at `current`. We never read one, since it can name a program to run.

/// The directory of the generation in use; nothing if `index` holds none.
std::optional<std::filesystem::path> current_generation(const std::filesystem::path& index);

/// A name for a generation that `index` does not have yet.
std::filesystem::path next_generation(const std::filesystem::path& index);

/// Makes `generation`, a directory in `index`, the current one and syncs `index` to disk.
void make_current(const std::filesystem::path& index, const std::filesystem::path& generation);

/// Removes every generation in `index` but the current one: what a compaction replaced or a crash
/// left behind. The caller holds the writer's lock of the current one.
void remove_old_generations(const std::filesystem::path& index);

/// Makes names in `directory` durable. Xapian syncs its files, not the directory that names them:
/// without this a power cut loses an acknowledged commit. Throws std::filesystem::filesystem_error.
void sync_directory(const std::filesystem::path& directory);

/// The same for what a file holds.
void sync_file(const std::filesystem::path& file);

}  // namespace akhbar
