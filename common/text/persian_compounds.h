#pragma once

#include <cstddef>
#include <string_view>

namespace akhbar {

/// The bytes of the first member of a compound that is written joined, with a half-space and with a
/// blank (سرمایهگذاری, تولیدکننده); 0 if `stem` (folded, joined) is none. Both members are words.
std::size_t first_member_bytes(std::string_view stem);

}  // namespace akhbar
