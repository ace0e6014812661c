#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

TEST_CASE("text: the record is that of the table") {
  test::check_table("sources_text.table", [](const std::string& input) {
    return test::read_to_rows(InputFormat::text, input);
  });
}

TEST_CASE("text: a dateline that cannot be is told") {
  const auto records = test::read_records(InputFormat::text, "Headline\n31 Esfand 1400\nBody.");
  REQUIRE(records.size() == 1);
  CHECK(std::get<Article>(records[0].content).body == "Body.");
  REQUIRE(records[0].remarks.size() == 1);
  CHECK(records[0].remarks[0].starts_with("date \"31 Esfand 1400\": "));
}

TEST_CASE("text: a file of more than the limit is rejected") {
  SourceOptions options;
  options.max_record_bytes = 10;
  CHECK(test::read_to_rows(InputFormat::text, "0123456789", options) == "0 file title=0123456789");
  CHECK(test::read_to_rows(InputFormat::text, "0123456789a", options) ==
        "0 rejected: a text of more than 10 bytes");
}

}  // namespace
}  // namespace akhbar
