#include "common/calendar/written_date.h"

#include <doctest/doctest.h>

#include "common/calendar/date_range.h"
#include "tests/support/golden.h"

namespace akhbar {
namespace {

std::string read(const std::string& text) {
  const auto result = parse_written_date(text);
  if (const auto* day = std::get_if<std::chrono::sys_days>(&result)) return to_iso(*day);
  if (const auto* problem = std::get_if<DateProblem>(&result))
    return "problem: " + problem->message;
  return "not a date";
}

TEST_CASE("parse_written_date: the golden table") { test::check_table("written_date.table", read); }

TEST_CASE("parse_written_date: bytes that are not UTF-8 make it no date") {
  CHECK(read("2021-06-18\xff") == "not a date");
  CHECK(read("2021\xe2-06-18") == "not a date");
  CHECK(read(std::string("2021-06-18\0", 11)) == "not a date");
  // '1' in a form longer than UTF-8 allows
  CHECK(read("202\xc0\xb1-06-18") == "not a date");
}

TEST_CASE("parse_written_date: length alone neither makes nor spoils a date") {
  const std::string blanks(1000000, ' ');
  CHECK(read(blanks + "2021-06-18" + blanks) == "2021-06-18");
  CHECK(read("2021-06-18" + blanks + "x") == "not a date");
  CHECK(read("2021-06-18" + std::string(1000000, ',')) == "not a date");
  CHECK(read(std::string(1000000, '1')) == "not a date");
}

}  // namespace
}  // namespace akhbar
