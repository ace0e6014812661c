#pragma once

#include <string_view>

namespace akhbar {

/// The character that `rest` begins with, if it is one that binds or parts the pieces of a word:
/// half-spaces true and false between Arabic letters (ZWNJ, ZWJ, soft hyphen, ¬), blanks, and '@',
/// which is a letter of words in ICU 72 only. Else empty.
std::string_view joiner_at(std::string_view rest, bool is_arabic);

/// `piece` without the marks at its ends that ICU keeps between letters, or anywhere since they are
/// invisible: a cut can leave them there.
std::string_view without_inner_marks(std::string_view piece);

/// True if nothing stands in `gap` but what may stand between a Persian word and its ending.
bool joins_ending(std::string_view gap);

}  // namespace akhbar
