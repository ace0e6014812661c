#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/search_run.h"

namespace akhbar {

/// The query as typed and under it a "^" at each of `columns`, two blanks before both: for a
/// terminal of `width` columns. Empty where the query is longer than a line, or has letters that
/// are written from the right, whose places on a terminal nobody knows.
std::string caret_lines(const std::string& query, const std::vector<std::size_t>& columns,
                        std::size_t width);

enum class Telling { errors_only, repairs, everything };

/// Tells on stderr what the answer has to say about its query, after `where` ("query 3: " in a
/// batch, else empty): what was refused always, repairs and notes as `telling` allows, and with
/// Telling::everything how the query was understood. On a terminal carets show the places.
void tell_issues(const Answer& answer, const std::string& where, Telling telling);

}  // namespace akhbar
