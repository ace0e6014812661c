#include "searcher/print/printer.h"

#include <sstream>
#include <tuple>

#include <doctest/doctest.h>

#include "tests/unit/print/example_page.h"

namespace akhbar::test {
namespace {

std::string print(OutputFormat format, const ResultPage& page) {
  std::ostringstream out;
  print_page(format, page, {}, out);
  return out.str();
}

TEST_CASE("parse_output_format: knows each format by its name, in lower case") {
  CHECK(parse_output_format("text") == OutputFormat::text);
  CHECK(parse_output_format("json") == OutputFormat::json);
  CHECK(parse_output_format("jsonl") == OutputFormat::jsonl);
  CHECK(parse_output_format("csv") == OutputFormat::csv);
  CHECK(parse_output_format("trec") == OutputFormat::trec);
  CHECK(parse_output_format("ids") == OutputFormat::ids);
  CHECK(parse_output_format("JSON") == std::nullopt);
  CHECK(parse_output_format("") == std::nullopt);
}

TEST_CASE("formats: what each shows, and what stands between its pages") {
  const auto traits = [](OutputFormat format) {
    return std::tuple(shows_snippets(format), shows_total(format), separator(format));
  };
  CHECK(traits(OutputFormat::text) == std::tuple(true, true, "\n"));
  CHECK(traits(OutputFormat::json) == std::tuple(true, true, ""));
  CHECK(traits(OutputFormat::jsonl) == std::tuple(true, true, ""));
  CHECK(traits(OutputFormat::csv) == std::tuple(true, false, "\n"));
  CHECK(traits(OutputFormat::trec) == std::tuple(false, false, ""));
  CHECK(traits(OutputFormat::ids) == std::tuple(false, false, "\n"));
}

TEST_CASE("trec: the topic is the page's id, scores have six digits") {
  ResultPage page = example_page();
  page.id = "IEN02";
  CHECK(print(OutputFormat::trec, page) ==
        "IEN02 Q0 tt-462206 1 12.345679 akhbar\n"
        "IEN02 Q0 irn-707587 2 9.500000 akhbar\n");
}

TEST_CASE("ids: one a line") {
  CHECK(print(OutputFormat::ids, example_page()) == "tt-462206\nirn-707587\n");
}

TEST_CASE("trec, ids: an empty page is nothing") {
  CHECK(print(OutputFormat::trec, {}) == "");
  CHECK(print(OutputFormat::ids, {}) == "");
}

}  // namespace
}  // namespace akhbar::test
