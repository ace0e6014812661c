#pragma once

#include <string_view>

namespace akhbar {

/// True for the words of English and Persian that say next to nothing about a text (the, of, و,
/// در). They are indexed like any other and left out of a query only where other words remain.
/// Negations (not, without, بدون, نه) are never among them. `word` is a Token's folded `word`.
bool is_stop_word(std::string_view word);

}  // namespace akhbar
