#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <xapian.h>

namespace akhbar {

/// Writes into a new database which schema, analyzer and lexicon it is made with.
void write_identity(Xapian::WritableDatabase& database, const std::string& analyzer_fingerprint,
                    const std::map<std::string, std::string>& lexicon);

/// Throws IndexError, with the reason and the cure, unless `database` was made with this schema and
/// this analyzer.
void check_identity(const std::filesystem::path& index, const Xapian::Database& database,
                    const std::string& analyzer_fingerprint);

/// Throws IndexError unless `database` was made with this lexicon.
void check_lexicon(const std::filesystem::path& index, const Xapian::Database& database,
                   const std::map<std::string, std::string>& lexicon);

/// What the index keeps of its lexicon under `key`, empty where it has no such record.
std::string lexicon_record(const Xapian::Database& database, const std::string& key);

/// The directory of the generation in use. Throws IndexError where `index` has none.
std::filesystem::path require_generation(const std::filesystem::path& index);

/// Opens the current generation of `index` for reading, as Xapian's glass format only: of other
/// formats, Xapian's stub databases can run a program. Throws IndexError.
Xapian::Database open_for_reading(const std::filesystem::path& index,
                                  const std::string& analyzer_fingerprint);

}  // namespace akhbar
