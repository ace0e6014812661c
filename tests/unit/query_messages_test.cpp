#include "searcher/query_messages.h"

#include <doctest/doctest.h>

namespace akhbar {

TEST_CASE("caret_lines: a caret under each place that is told of") {
  CHECK(caret_lines("oil AND", {5}, 80) == "  oil AND\n      ^\n");
  CHECK(caret_lines("(oil +-gas", {1, 6}, 80) == "  (oil +-gas\n  ^    ^\n");
  CHECK(caret_lines("oil", {4}, 80) == "  oil\n     ^\n");
  CHECK(caret_lines("a\tb \x1b[31m", {3}, 80) == "  a b  [31m\n    ^\n");
}

TEST_CASE("caret_lines: wide characters take two columns, and marks none") {
  CHECK(caret_lines("石油 AND", {4}, 80) == "  石油 AND\n       ^\n");
  CHECK(caret_lines("cafe\u0301 AND", {7}, 80) == "  cafe\u0301 AND\n       ^\n");
}

TEST_CASE("caret_lines: nothing where places are not known") {
  CHECK(caret_lines("نفت AND", {5}, 80).empty());
  CHECK(caret_lines("oil AND", {5}, 8).empty());
}

}  // namespace akhbar
