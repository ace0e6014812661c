#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace akhbar {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// The first character of `rest`, which is shortened by it and must not be empty. A byte that
/// belongs to none counts as kReplacementCharacter.
char32_t take_character(std::string_view& rest);

/// The characters of `text`, with kReplacementCharacter for each byte that belongs to none.
std::u32string characters_of(std::string_view text);

/// Appends `character` to `text`, kReplacementCharacter for what is none.
void append_utf8(char32_t character, std::string& text);

/// The number of leading bytes of `bytes` that are UTF-8: bytes.size() if all are.
std::size_t utf8_prefix(std::string_view bytes);

inline bool is_utf8(std::string_view bytes) { return utf8_prefix(bytes) == bytes.size(); }

}  // namespace akhbar
