#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/sources/source_factory.h"

namespace akhbar {

struct InputFile {
  std::filesystem::path path;  // empty for standard input
  InputFormat format = InputFormat::text;
  std::string id;  // its path below the input that it was found in; the id of a text article
  std::uint64_t bytes = 0;
};

/// What was named or found and is no input, with the reason.
struct RejectedFile {
  std::string name;
  std::string reason;
};

struct InputList {
  std::vector<InputFile> files;
  std::vector<RejectedFile> rejected;
};

/// The files that `inputs` name: a file is itself, a folder all files below it in the order of
/// their paths, "-" standard input. Symbolic links inside a folder, pipes, devices and names of no
/// known format are rejected; names that begin with "." are passed over. `format`, where given, is
/// that of every file, whatever its name. Throws cli::UsageError for "-" without a format.
InputList list_inputs(const std::vector<std::string>& inputs, std::optional<InputFormat> format);

}  // namespace akhbar
