#pragma once

#include <string_view>

namespace akhbar {

/// True for a personal form of a verb that newspapers use, without prefix: شود, شدند, یافته
/// (folded).
bool is_verb_form(std::string_view word);

/// The form without the prefixes of tense and negation that are written on it: میشود, نمیشود and
/// نشود → شود. `word` (folded, joined) itself if what remains is no form of a known verb.
std::string_view without_verb_prefix(std::string_view word);

/// می or نمی, which are also written apart from their verb.
inline bool is_verb_prefix(std::string_view word) { return word == "می" || word == "نمی"; }

/// True where `word` may well be a verb after می: a known form, or one with a personal ending.
bool follows_verb_prefix(std::string_view word);

}  // namespace akhbar
