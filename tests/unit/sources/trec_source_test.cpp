#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

TEST_CASE("TREC: records and rejections are those of the table") {
  test::check_table("sources_trec.table", [](const std::string& input) {
    return test::read_to_rows(InputFormat::trec, input);
  });
}

TEST_CASE("TREC: a document of more than the limit is rejected and the rest is read") {
  SourceOptions options;
  options.max_record_bytes = 60;
  const std::string fits = "<DOC><DOCNO>a2</DOCNO><TEXT>b</TEXT></DOC>";
  const std::string rows = "1 rejected: a document of more than 60 bytes / ";
  SUBCASE("in several lines") {
    CHECK(test::read_to_rows(
              InputFormat::trec,
              "<DOC>␊<DOCNO>a1</DOCNO>␊<TEXT>␊one␊two␊three␊four␊five␊</TEXT>␊</DOC>␊" + fits,
              options) == rows + "11 a2 body=b");
  }
  SUBCASE("in one line") {
    CHECK(test::read_to_rows(InputFormat::trec,
                             "<DOC><TEXT>" + std::string(100, 'x') + "</TEXT></DOC>␊" + fits,
                             options) == rows + "2 a2 body=b");
  }
  SUBCASE("that is never closed") {
    CHECK(test::read_to_rows(InputFormat::trec, "<DOC>␊" + std::string(59, 'x') + "␊" + fits,
                             options) == rows + "3 a2 body=b");
  }
}

TEST_CASE("TREC: elements can be renamed") {
  SourceOptions options;
  options.renamed = {{"body", "content"}};
  CHECK(test::read_to_rows(InputFormat::trec, "<DOC><DOCNO>a1</DOCNO><CONTENT>b</CONTENT></DOC>",
                           options) == "1 a1 body=b");
}

}  // namespace
}  // namespace akhbar
