#include "indexer/sources/line_reader.h"

#include <string>

#include <doctest/doctest.h>

namespace akhbar {
namespace {

// "1:text 2:text …", "3!" for a line that is too long.
std::string lines_of(std::string bytes, std::size_t max_bytes, std::size_t piece_bytes) {
  auto stream = ByteStream::from_memory(std::move(bytes), ByteStream::Charset::utf8, piece_bytes);
  LineReader reader(stream, max_bytes);
  std::string lines;
  while (const auto line = reader.next()) {
    lines +=
        std::to_string(line->number) + (line->too_long ? "!" : ":") + std::string(line->text) + ' ';
  }
  return lines;
}

TEST_CASE("lines: wherever the pieces end, lines are the same") {
  for (const std::size_t piece_bytes : {1U, 2U, 3U, 5U, 100U}) {
    CAPTURE(piece_bytes);
    CHECK(lines_of("", 5, piece_bytes).empty());
    CHECK(lines_of("\n", 5, piece_bytes) == "1: ");
    CHECK(lines_of("one", 5, piece_bytes) == "1:one ");
    CHECK(lines_of("one\n", 5, piece_bytes) == "1:one ");
    CHECK(lines_of("one\n\ntwo\n", 5, piece_bytes) == "1:one 2: 3:two ");
    CHECK(lines_of("one\r\ntwo\r\n", 5, piece_bytes) == "1:one 2:two ");
    CHECK(lines_of("a\rb\n", 5, piece_bytes) == "1:a\rb ");
    CHECK(lines_of("12345\r\n123456\n123456\r\n12345\n", 5, piece_bytes) ==
          "1:12345 2! 3! 4:12345 ");
    CHECK(lines_of("1234567890", 5, piece_bytes) == "1! ");
  }
}

}  // namespace
}  // namespace akhbar
