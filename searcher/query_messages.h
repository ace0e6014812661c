#pragma once

#include <string>

#include "searcher/search_run.h"

namespace akhbar {

enum class Telling { errors_only, repairs, everything };

/// Tells on stderr what the answer has to say about its query, after `where` ("query 3: " in a
/// batch, else empty): what was refused always, repairs and notes as `telling` allows, and with
/// Telling::everything how the query was understood.
void tell_issues(const Answer& answer, const std::string& where, Telling telling);

}  // namespace akhbar
