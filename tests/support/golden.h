#pragma once

#include <functional>
#include <string>

namespace akhbar::test {

/// Runs `transform` over each "input ==> expected" line of tests/golden/NAME and compares.
/// UPDATE_GOLDEN=1 writes what came out instead; the diff is then read in review.
void check_table(const std::string& name,
                 const std::function<std::string(const std::string&)>& transform);

/// Compares `actual` with the whole file tests/PATH; UPDATE_GOLDEN=1 writes it.
void check_file(const std::string& path, const std::string& actual);

}  // namespace akhbar::test
