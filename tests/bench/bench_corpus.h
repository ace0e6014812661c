#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace akhbar::bench {

/// The texts of one language that a benchmark goes over, an article's body each.
struct BenchCorpus {
  std::string language;  // "en" or "fa"
  std::string name;      // of the file they are from, without its folder
  std::vector<std::string> texts = {};
  std::size_t bytes = 0;  // of all texts together
};

/// The line files that AKHBAR_BENCH_EN and AKHBAR_BENCH_FA name (a text a line, UTF-8); if neither
/// is set, the articles of the sample corpus by their script. Throws std::runtime_error, which
/// names the file, for one that cannot be read.
std::vector<BenchCorpus> read_bench_corpora();

}  // namespace akhbar::bench
