#include <sstream>

#include <doctest/doctest.h>

#include "searcher/print/printer.h"
#include "tests/unit/print/example_page.h"

namespace akhbar::test {
namespace {

std::string csv(const ResultPage& page) {
  std::ostringstream out;
  print_page(OutputFormat::csv, page, {}, out);
  return out.str();
}

TEST_CASE("csv: a header, then a row a hit") {
  CHECK(csv(example_page()) ==
        R"(rank,score,id,title,source,author,date,date_solar,lang,url,passage
1,12.3457,"tt-462206","Iranian SMEs to expand international cooperation","Tehran Times","",2021-06-18,1400-03-28,"en","https://www.tehrantimes.com/news/462206/","The head of Iran Small Industries and Industrial Parks Organization said that the cooperation of SMEs will be expanded … the “presence” of SMEs in regional markets."
2,9.5000,"irn-707587","توسعهٔ شهرک‌های صنعتی خراسان","خبرگزاری ایرنا","سمیه نصیری",2020-03-20,1399-01-01,"fa","","حمایت از بنگاه‌های کوچک در شهرک‌های صنعتی خراسان به گفتهٔ «مُدیرعامل» شرکت ۱۲٪ بیشتر شد"
)");
}

TEST_CASE("csv: an empty page is the header") {
  CHECK(csv({}) == "rank,score,id,title,source,author,date,date_solar,lang,url,passage\n");
}

std::string title_cell(std::string_view title) {
  ResultPage page;
  page.hits = {hit("a", title, {})};
  const std::string printed = csv(page);
  const std::string before = "\n1,1.0000,\"a\",";
  const std::string after = ",\"\",\"\",,,\"\",\"\",\"\"\n";
  REQUIRE(printed.find(before) != std::string::npos);
  REQUIRE(printed.ends_with(after));
  const std::size_t begin = printed.find(before) + before.size();
  return printed.substr(begin, printed.size() - after.size() - begin);
}

TEST_CASE("csv: what a spreadsheet would run as a formula has an apostrophe before it") {
  CHECK(title_cell("=cmd|' /C calc'!A0") == "\"'=cmd|' /C calc'!A0\"");
  CHECK(title_cell("+1") == "\"'+1\"");
  CHECK(title_cell("-1") == "\"'-1\"");
  CHECK(title_cell("@SUM(A1)") == "\"'@SUM(A1)\"");
  CHECK(title_cell("\t=1") == "\"'=1\"");
  CHECK(title_cell("\r=1") == "\"'=1\"");
  CHECK(title_cell("a=1") == "\"a=1\"");
}

TEST_CASE("csv: quotes are doubled, and a cell has no line break or control character") {
  CHECK(title_cell("a \"b\", c") == "\"a \"\"b\"\", c\"");
  CHECK(title_cell("a\r\nb\x1b") == "\"a b\uFFFD\"");
}

}  // namespace
}  // namespace akhbar::test
