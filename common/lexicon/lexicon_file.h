#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/concept.h"

namespace akhbar {

struct ReadLexicon {
  Lexicon lexicon;
  std::vector<std::string> problems;  // "file:line: what is wrong; entry left out"
};

/// Reads a lexicon in TOML, UTF-8. `file` is what messages call it.
///
///     [[concept]]
///     id = "industrial-park"           # needed, and so is a name
///     kind = "subject"                 # subject, organization, law, place, commodity, company,
///     office en = ["industrial park", "industrial estate"] fa = ["شهرک صنعتی"] acronyms = ["IP"]
///     # the rest may be left out doubtful = ["park"] context = ["factory"]
///
///     [[word]]
///     en = ["gasoline", "petrol"]
///     fa = ["بنزین"]
///
/// An entry that is wrong is left out and told; a file that is no TOML is a problem and no entry.
ReadLexicon read_lexicon(std::string_view toml, const std::string& file);

/// The lexicon that comes with the program, in the same form.
std::string_view economy_lexicon();

}  // namespace akhbar
