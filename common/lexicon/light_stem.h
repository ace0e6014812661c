#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// What is left of a folded English word without its plural, -ed, -ing or last e: "imports" and
/// "importing" are "import", and "important", which has the same term, is not. What has other
/// letters than a to z is returned as it is.
std::string light_stem(std::string_view word);

}  // namespace akhbar
