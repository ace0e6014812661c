#include "tests/support/golden.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>

#include <doctest/doctest.h>

namespace akhbar::test {

void check_table(const std::string& name,
                 const std::function<std::string(const std::string&)>& transform) {
  const std::string arrow = " ==> ";
  const std::string path = std::string(AKHBAR_TESTS_DIR) + "/golden/" + name;
  std::ifstream in(path);
  REQUIRE_MESSAGE(in, "no golden table at " << path);
  std::string rewritten;
  int rows = 0;
  for (std::string line; std::getline(in, line);) {
    const auto at = line.find(arrow);
    if (line.starts_with('#') || at == std::string::npos) {
      rewritten += line + '\n';
      continue;
    }
    ++rows;
    const std::string input = line.substr(0, at);
    const std::string actual = transform(input);
    rewritten += input + arrow + actual + '\n';
    if (std::getenv("UPDATE_GOLDEN") == nullptr) {
      CAPTURE(input);
      CHECK(actual == line.substr(at + arrow.size()));
    }
  }
  REQUIRE(rows > 0);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path) << rewritten;
}

void check_file(const std::string& path, const std::string& actual) {
  const std::string full = std::string(AKHBAR_TESTS_DIR) + "/" + path;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(full) << actual;
    return;
  }
  std::ifstream in(full);
  REQUIRE_MESSAGE(in, "no golden file at " << full);
  const std::string expected((std::istreambuf_iterator<char>(in)), {});
  CAPTURE(full);
  CHECK(actual == expected);
}

}  // namespace akhbar::test
