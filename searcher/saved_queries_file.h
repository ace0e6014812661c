#pragma once

#include <istream>
#include <string>
#include <vector>

#include "common/query/saved_queries.h"

namespace akhbar {

struct ReadSavedQueries {
  SavedQueries queries;
  std::vector<std::string> problems;  // "FILE:3: …", a line that was passed over each
};

/// Reads lines "name = query"; empty ones and those that begin with "#" say nothing. A name is of
/// letters, digits, "-" and "_" of any script. Of two lines with one name the later counts.
ReadSavedQueries read_saved_queries(std::istream& in, const std::string& file);

}  // namespace akhbar
