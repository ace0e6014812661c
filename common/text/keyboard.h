#pragma once

#include <string>
#include <string_view>

namespace akhbar {

/// True if the keys of `a` and `b` touch on a QWERTY keyboard or on the Persian standard one
/// (ISIRI 9147).
bool are_neighbouring_keys(char32_t a, char32_t b);

/// What the keys that wrote `typed` write where the keyboard is set to the other of the two
/// layouts: "jpvdl" is "تحریم", and the other way round. Empty where a character is on neither, or
/// where letters of both stand in it.
std::string on_other_keyboard(std::string_view typed);

}  // namespace akhbar
