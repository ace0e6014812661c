#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace akhbar::cli {

/// The one of `known` that `typed` may have been meant for; empty where none is near.
std::string nearest_word(const std::string& typed, const std::vector<std::string>& known);

/// "a, b or c"
std::string listed(const std::vector<std::string>& names);

/// "takes a, b or c and not \"d\"", with "did you mean …?" where a name is near.
std::string unknown_word(const std::string& typed, const std::vector<std::string>& known);

/// The number that `typed` writes in decimal digits. Throws CLI::ValidationError, in the name of
/// `option`, for anything else and for a number outside least … most.
std::int64_t read_count(const std::string& option, const std::string& typed, std::int64_t least,
                        std::int64_t most);

}  // namespace akhbar::cli
