#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace akhbar::cli {

/// bar: one line on stderr that is drawn again and again. plain: a flushed line `committed N
/// articles` after each commit that is durable. automatic: bar on a terminal, else none.
enum class ProgressMode { automatic, bar, plain, none };

/// Tells on stderr how far a run is.
class Progress {
 public:
  /// `total_bytes` is the size of all inputs, 0 where it is not known.
  Progress(ProgressMode mode, std::uint64_t total_bytes);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::size_t articles, std::uint64_t bytes);
  void committed(std::size_t articles);
  /// Takes the bar away, so that a message can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  ProgressMode mode_;
  std::uint64_t total_bytes_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point drawn_;
  bool is_drawn_ = false;
};

}  // namespace akhbar::cli
