#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "tests/support/read_records.h"

namespace akhbar::test {

/// Reads the bytes as `format` whole and in small pieces: the records must be the same, each
/// article must keep what Article promises, and nothing but an InputError may be thrown.
inline void check_source(InputFormat format, const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  SourceOptions options;
  options.max_record_bytes = 300;
  try {
    const std::vector<Record> records = read_records(format, bytes, options);
    const std::vector<Record> in_pieces = read_records(format, bytes, options, 7);
    if (records.size() != in_pieces.size()) std::abort();
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::string row = to_row(records[i]);
      if (row != to_row(in_pieces[i])) std::abort();
      const auto* article = std::get_if<Article>(&records[i].content);
      if (article == nullptr) continue;
      if (!is_utf8(row)) std::abort();
      if (article->title.empty() && article->body.empty()) std::abort();
      if (row.find('\0') != std::string::npos) std::abort();
    }
  } catch (const InputError&) {
    return;  // damaged compressed data
  }
}

}  // namespace akhbar::test
