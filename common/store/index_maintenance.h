#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace akhbar {

/// Writes the index anew without the room that updates left, and swaps the result in by a rename.
/// Readers go on undisturbed; a kill at any instant leaves the old one in use. Throws IndexError.
struct CompactReport {
  std::uintmax_t bytes_before = 0;
  std::uintmax_t bytes_after = 0;
};
CompactReport compact_index(const std::filesystem::path& index,
                            const std::string& analyzer_fingerprint);

/// What is wrong with an index: a sentence each; none if it is sound. Xapian's own check of every
/// table, and each stored article against the hash that was taken when it was put.
struct CheckReport {
  std::size_t articles = 0;
  std::vector<std::string> problems;
};
CheckReport check_index(const std::filesystem::path& index,
                        const std::string& analyzer_fingerprint);

struct IndexStats {
  std::filesystem::path generation;
  std::uintmax_t bytes = 0;
  std::size_t articles = 0;
  std::size_t dated = 0;
  std::optional<std::chrono::sys_days> first_day;
  std::optional<std::chrono::sys_days> last_day;
  std::size_t distinct_terms = 0;  // of headline and body
  double mean_length = 0;          // words an article, headline weighted
  // Name and number of articles, the most frequent first.
  std::vector<std::pair<std::string, std::size_t>> languages;
  std::vector<std::pair<std::string, std::size_t>> sources;
  std::string analyzer;
};
IndexStats index_stats(const std::filesystem::path& index, const std::string& analyzer_fingerprint);

}  // namespace akhbar
