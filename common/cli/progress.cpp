#include "common/cli/progress.h"

#include <iostream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/cli/terminal.h"

namespace akhbar::cli {
namespace {

constexpr std::string_view kEraseLine = "\r\x1b[K";
constexpr double kMegabyte = 1e6;

std::string clock_time(double seconds) {
  const auto whole = static_cast<long>(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(ProgressMode mode, std::uint64_t total_bytes)
    : mode_(mode), total_bytes_(total_bytes) {
  if (mode == ProgressMode::automatic) {
    mode_ = is_stderr_terminal() ? ProgressMode::bar : ProgressMode::none;
  }
}

Progress::~Progress() { clear(); }

void Progress::update(std::size_t articles, std::uint64_t bytes) {
  constexpr std::chrono::milliseconds kRedraw(200);
  const Clock::time_point now = Clock::now();
  if (mode_ != ProgressMode::bar || now - drawn_ < kRedraw) return;
  drawn_ = now;
  is_drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double read = static_cast<double>(bytes);
  std::string line = fmt::format("{} articles, {:.1f} MB, {:.0f} articles/s", articles,
                                 read / kMegabyte, static_cast<double>(articles) / seconds);
  if (total_bytes_ > 0 && bytes > 0) {
    const double share = read / static_cast<double>(total_bytes_);
    line +=
        fmt::format(", {:.0f} %, {} left", 100 * share, clock_time(seconds / share * (1 - share)));
  }
  std::cerr << kEraseLine << line << std::flush;
}

void Progress::committed(std::size_t articles) {
  if (mode_ == ProgressMode::plain) {
    std::cerr << fmt::format("committed {} articles\n", articles) << std::flush;
  }
}

void Progress::clear() {
  if (is_drawn_) std::cerr << kEraseLine << std::flush;
  is_drawn_ = false;
}

}  // namespace akhbar::cli
