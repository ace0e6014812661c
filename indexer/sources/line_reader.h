#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/sources/byte_stream.h"

namespace akhbar {

/// Lines of a ByteStream. A line longer than `max_bytes` is not kept: it is told and skipped, so
/// that a file of one endless line costs no memory.
class LineReader {
 public:
  struct Line {
    std::string_view text;   // without its line end (LF or CRLF); valid until the next call
    std::size_t number = 0;  // from 1
    bool too_long = false;   // then text is empty
  };

  LineReader(ByteStream& bytes, std::size_t max_bytes) : bytes_(bytes), max_bytes_(max_bytes) {}

  std::optional<Line> next();

 private:
  ByteStream& bytes_;
  std::size_t max_bytes_;
  std::string_view piece_;
  std::string line_;
  std::size_t number_ = 0;
};

}  // namespace akhbar
