#include "indexer/sources/line_reader.h"

namespace akhbar {

std::optional<LineReader::Line> LineReader::next() {
  line_.clear();
  bool begun = false;  // in an earlier piece
  bool too_long = false;
  while (true) {
    if (piece_.empty()) piece_ = bytes_.read();
    if (piece_.empty() && !begun) return std::nullopt;

    const std::size_t end = piece_.find('\n');
    std::string_view text = piece_.substr(0, end);
    const bool ends = end != std::string_view::npos || piece_.empty();
    piece_.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);

    // One more than may be kept: a carriage return at the end does not count.
    too_long = too_long || line_.size() + text.size() > max_bytes_ + 1;
    if (too_long) line_.clear();
    if (!too_long && (begun || !ends)) line_ += text;
    if (ends) {
      if (begun) text = line_;
      if (text.ends_with('\r')) text.remove_suffix(1);
      too_long = too_long || text.size() > max_bytes_;
      return Line{too_long ? std::string_view() : text, ++number_, too_long};
    }
    begun = true;
  }
}

}  // namespace akhbar
