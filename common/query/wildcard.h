#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// True if `word` has a "*" or "?" behind at least three letters or digits, and no other mark.
bool is_wildcard_pattern(std::string_view word);

/// `pattern` with everything between its wildcards folded, as the forms are that it is compared
/// with.
std::string folded_pattern(std::string_view pattern);

/// What stands before the first wildcard.
std::string_view fixed_start(std::string_view pattern);

/// True if `word` is like `pattern`: "*" stands for any number of characters, "?" for one.
bool matches_pattern(std::string_view word, std::string_view pattern);

}  // namespace akhbar
