#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/concept.h"
#include "common/lexicon/names.h"
#include "common/text/analyzer.h"

namespace akhbar {

/// A lexicon in the terms of the analyzer, as records that Names reads: what an index keeps of it.
/// Each is lines of fields with tabs between.
using LexiconRecords = std::map<std::string, std::string>;

/// The records of `lexicon`. A name of which the analyzer makes nothing is left out.
LexiconRecords compile_lexicon(const Lexicon& lexicon, Analyzer& analyzer);

/// Reads from records in memory, which must outlive what is returned.
Names names_in(const LexiconRecords& records);

/// Whether names are written with and without this word, so that it counts in none.
bool is_left_out_of_names(std::string_view word);

/// The records' keys and forms, for Names.
namespace lexicon_record {
inline constexpr std::string_view kIdsKey = "ids";
std::string names_key(std::string_view first_term);
std::string meaning_key(std::string_view target);
std::vector<Name> read_names(std::string_view first_term, std::string_view record);
Meaning read_meaning(std::string_view record);
}  // namespace lexicon_record

}  // namespace akhbar
