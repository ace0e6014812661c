#include "indexer/input_files.h"

#include <algorithm>
#include <system_error>

#include "common/cli/usage_error.h"

namespace akhbar {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

std::string kind_of(fs::file_type type) {
  switch (type) {
    case fs::file_type::fifo:
      return "is a pipe, not a file";
    case fs::file_type::socket:
      return "is a socket, not a file";
    case fs::file_type::block:
    case fs::file_type::character:
      return "is a device, not a file";
    case fs::file_type::symlink:
      return "is a symbolic link, which is not followed inside a folder";
    case fs::file_type::not_found:
      return "there is no such file";
    default:
      return "is not a regular file";
  }
}

void add_file(const fs::path& path, std::string id, std::optional<InputFormat> format,
              InputList& list) {
  if (!format) format = format_of(path);
  if (!format) {
    list.rejected.push_back(
        {path.string(), "no article format has this name; --input-format says which it is"});
    return;
  }
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  list.files.push_back({path, *format, std::move(id), error ? 0 : bytes});
}

void add_folder(const fs::path& folder, const fs::path& root, std::optional<InputFormat> format,
                InputList& list) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!is_hidden(it->path())) entries.push_back(*it);
  }
  if (error) list.rejected.push_back({folder.string(), "cannot be read: " + error.message()});
  std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path(); });
  for (const fs::directory_entry& entry : entries) {
    const fs::file_type type = entry.symlink_status(error).type();
    if (type == fs::file_type::directory) {
      add_folder(entry.path(), root, format, list);
    } else if (type == fs::file_type::regular) {
      add_file(entry.path(), entry.path().lexically_relative(root).string(), format, list);
    } else {
      list.rejected.push_back({entry.path().string(), kind_of(type)});
    }
  }
}

}  // namespace

InputList list_inputs(const std::vector<std::string>& inputs, std::optional<InputFormat> format) {
  InputList list;
  for (const std::string& input : inputs) {
    if (input == "-") {
      if (!format) {
        throw cli::UsageError(
            "standard input has no name that tells its format; add for example "
            "--input-format jsonl");
      }
      list.files.push_back({{}, *format, "stdin", 0});
      continue;
    }
    const fs::path path(input);
    std::error_code error;
    const fs::file_type type = fs::status(path, error).type();
    if (type == fs::file_type::directory) {
      add_folder(path, path, format, list);
    } else if (type == fs::file_type::regular) {
      add_file(path, path.filename().string(), format, list);
    } else {
      list.rejected.push_back({input, kind_of(type)});
    }
  }
  return list;
}

}  // namespace akhbar
