#pragma once

#include <string_view>

namespace akhbar {

/// True for the endings that are also written apart from their word, by a half-space or a blank:
/// the plural ها, های, هایی and the ezafe ی (folded). They are no words of their own.
bool is_detached_ending(std::string_view word);

/// `word` (folded, joined) without a plural ending where enough of a word remains: شرکتهای → شرکت.
/// Words that only look like plurals (تنها, انتها) stay.
std::string_view without_plural_ending(std::string_view word);

}  // namespace akhbar
