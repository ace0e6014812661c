#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// The language that the script of `text` speaks for: "fa" where most letters are Arabic ones, "en"
/// where most are Latin, empty where neither is so. Looks at the first few thousand bytes.
std::string language_by_script(std::string_view text);

}  // namespace akhbar
