#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

TEST_CASE("CSV: records and rejections are those of the table") {
  test::check_table("sources_csv.table", [](const std::string& input) {
    return test::read_to_rows(InputFormat::csv, input);
  });
}

TEST_CASE("CSV: fields are separated by tabs in .tsv") {
  CHECK(test::read_to_rows(InputFormat::tsv, "id␉title␉body␊a1␉a, b␉\"c␉d\"␊␉␉␊a2␉␉ e ␊") ==
        "2 a1 title=a, b body=c␉d / 4 a2 body=e");
}

TEST_CASE("CSV: columns can be renamed") {
  SourceOptions options;
  options.renamed = {{"title", "headline"}, {"body", "text"}};
  CHECK(test::read_to_rows(InputFormat::csv, "id,Headline,text,body␊a1,t,b,no", options) ==
        "2 a1 title=t body=b");
}

TEST_CASE("CSV: a row of more than the limit is rejected and the next line is read") {
  SourceOptions options;
  options.max_record_bytes = 20;
  CHECK(test::read_to_rows(InputFormat::csv,
                           "id,title␊a1,0123456789012345678␊a2,u␊a3,\"open␊a4,v␊a5,0123456789␊",
                           options) ==
        "2 rejected: a row of more than 20 bytes / 3 a2 title=u / "
        "4 rejected: a row of more than 20 bytes / 5 a4 title=v / 6 a5 title=0123456789");
}

TEST_CASE("CSV: a field that is not UTF-8 is rejected with its row") {
  const auto records = test::read_records(InputFormat::csv, "id,title\na1,نفت\na2,\xFF\na3,گاز\n");
  REQUIRE(records.size() == 3);
  CHECK(test::to_row(records[1]) == "3 rejected: not UTF-8 at byte 1 of \"title\"");
}

}  // namespace
}  // namespace akhbar
