#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/progress.h"
#include "indexer/sources/source_factory.h"

namespace akhbar {

enum class Loudness { quiet, normal, verbose };

/// What to index and how, as the command line says it.
struct IndexingRequest {
  std::filesystem::path index;
  std::vector<std::string> inputs;
  std::optional<InputFormat> format;
  SourceOptions sources;
  std::size_t commit_every = 5000;    // articles
  bool prune = false;                 // remove what the inputs no longer hold
  std::vector<std::string> lexicons;  // files of the user's, besides the program's own
  bool dry_run = false;               // read and compare, write nothing
  Loudness loudness = Loudness::normal;
  cli::ProgressMode progress = cli::ProgressMode::automatic;
};

struct IndexingReport {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t rejected = 0;
  std::size_t pruned = 0;
  bool is_interrupted = false;
  bool operator==(const IndexingReport&) const = default;
};

/// "3 added, 0 updated, 12 unchanged, 1 rejected", with ", 2 removed" where something was pruned.
std::string to_string(const IndexingReport& report);

/// Reads every input, puts what is new or changed into the index, and commits at intervals and at
/// the end. What cannot be read is told on stderr with its file and line, counted, and passed over.
/// An interrupt ends the run after the article at hand, with all that was read committed. Throws
/// IndexError and cli::UsageError.
IndexingReport run_indexing(const IndexingRequest& request);

}  // namespace akhbar
