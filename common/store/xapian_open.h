#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

namespace akhbar {

/// Writes into a new database which schema and analyzer it is made with.
void write_identity(Xapian::WritableDatabase& database, const std::string& analyzer_fingerprint);

/// Throws IndexError, with the reason and the cure, unless `database` was made with this schema and
/// this analyzer.
void check_identity(const std::filesystem::path& index, const Xapian::Database& database,
                    const std::string& analyzer_fingerprint);

/// The directory of the generation in use. Throws IndexError where `index` has none.
std::filesystem::path require_generation(const std::filesystem::path& index);

/// Opens the current generation of `index` for reading, as Xapian's glass format only: of other
/// formats, Xapian's stub databases can run a program. Throws IndexError.
Xapian::Database open_for_reading(const std::filesystem::path& index,
                                  const std::string& analyzer_fingerprint);

}  // namespace akhbar
