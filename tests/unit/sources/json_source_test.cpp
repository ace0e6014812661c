#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

TEST_CASE("JSON: records and rejections are those of the table") {
  test::check_table("sources_json.table", [](const std::string& input) {
    return test::read_to_rows(InputFormat::json, input);
  });
}

TEST_CASE("JSON: an object of more than the limit is rejected and the rest is read") {
  SourceOptions options;
  options.max_record_bytes = 30;
  CHECK(test::read_to_rows(
            InputFormat::json, R"([{"id":"a1","title":"0123456789"},{"id":"a2","title":"u"}])",
            options) == "1 rejected: an object of more than 30 bytes / 1 a2 title=u");
}

}  // namespace
}  // namespace akhbar
