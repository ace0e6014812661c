#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

using test::read_records;
using test::to_row;

TEST_CASE("JSON lines: records and rejections are those of the table") {
  test::check_table("sources_json_lines.table", [](const std::string& input) {
    return test::read_to_rows(InputFormat::jsonl, input);
  });
}

TEST_CASE("JSON lines: a line that is not UTF-8 is rejected and names the byte") {
  const auto records =
      read_records(InputFormat::jsonl, "{\"title\":\"a\xFFz\"}\n{\"id\":\"a2\",\"title\":\"u\"}\n");
  REQUIRE(records.size() == 2);
  CHECK(to_row(records[0]) == "1 rejected: not UTF-8 at byte 12");
  CHECK(to_row(records[1]) == "2 a2 title=u");
}

TEST_CASE("JSON lines: a line of more than the limit is rejected and the rest is read") {
  SourceOptions options;
  options.max_record_bytes = 40;
  const std::string fits = R"({"id":"a1","title":"0123456789012345678"})";
  REQUIRE(fits.size() == 41);
  const auto records =
      read_records(InputFormat::jsonl,
                   fits + '\n' + R"({"id":"a2","title":"012345678901234567"})" + "\r\n", options);
  REQUIRE(records.size() == 2);
  CHECK(to_row(records[0]) == "1 rejected: a line of more than 40 bytes");
  CHECK(to_row(records[1]) == "2 a2 title=012345678901234567");
}

TEST_CASE("JSON lines: the default limit is told in MB") {
  const auto records = read_records(InputFormat::jsonl, std::string(std::size_t{17} << 20U, ' '));
  REQUIRE(records.size() == 1);
  CHECK(to_row(records[0]) == "1 rejected: a line of more than 16 MB");
}

TEST_CASE("JSON lines: an object deeper than the parser goes is rejected") {
  const std::string deep = R"({"title":"t","x":)" + std::string(100'000, '[') +
                           std::string(100'000, ']') + "}\n{\"id\":\"a2\",\"title\":\"u\"}";
  const auto records = read_records(InputFormat::jsonl, deep);
  REQUIRE(records.size() == 2);
  CHECK(to_row(records[1]) == "2 a2 title=u");
}

}  // namespace
}  // namespace akhbar
