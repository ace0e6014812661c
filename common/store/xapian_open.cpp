#include "common/store/xapian_open.h"

#include <string_view>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/store/generations.h"
#include "common/store/index_error.h"
#include "common/store/schema.h"

namespace akhbar {
namespace {

constexpr const char* kSchemaKey = "akhbar.schema";
constexpr const char* kAnalyzerKey = "akhbar.analyzer";
constexpr const char* kLexiconKey = "akhbar.lexicon";

// Xapian takes keys of 245 bytes; a name that begins with a longer word is not found.
constexpr std::size_t kLongestKey = 200;

std::string record_key(const std::string& key) { return "lexicon/" + key; }

std::string fingerprint_of(const std::map<std::string, std::string>& lexicon) {
  XXH64_hash_t hash = 0;
  for (const auto& [key, record] : lexicon) {
    hash = XXH64(key.data(), key.size(), hash);
    hash = XXH64(record.data(), record.size(), hash);
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace

void write_identity(Xapian::WritableDatabase& database, const std::string& analyzer_fingerprint,
                    const std::map<std::string, std::string>& lexicon) {
  database.set_metadata(kSchemaKey, std::string(kSchemaVersion));
  database.set_metadata(kAnalyzerKey, analyzer_fingerprint);
  database.set_metadata(kLexiconKey, fingerprint_of(lexicon));
  for (const auto& [key, record] : lexicon) {
    if (key.size() <= kLongestKey) database.set_metadata(record_key(key), record);
  }
}

void check_identity(const std::filesystem::path& index, const Xapian::Database& database,
                    const std::string& analyzer_fingerprint) {
  const std::string name = index.string();
  const std::string schema = database.get_metadata(kSchemaKey);
  if (schema.empty()) {
    throw IndexError(name + ": is a Xapian database, but not one of Akhbar's");
  }
  if (schema != kSchemaVersion) {
    throw IndexError(name + ": has index layout " + schema + " and this program reads " +
                     std::string(kSchemaVersion) + "; build the index anew from its articles");
  }
  const std::string analyzer = database.get_metadata(kAnalyzerKey);
  if (analyzer != analyzer_fingerprint) {
    throw IndexError(name + ": was built with [" + analyzer + "] and this program has [" +
                     analyzer_fingerprint +
                     "], so words would not meet; build the index anew from its articles");
  }
}

void check_lexicon(const std::filesystem::path& index, const Xapian::Database& database,
                   const std::map<std::string, std::string>& lexicon) {
  if (database.get_metadata(kLexiconKey) == fingerprint_of(lexicon)) return;
  throw IndexError(index.string() +
                   ": was built with another lexicon, so its articles would have other concepts; "
                   "name the same --lexicon files, or build the index anew");
}

std::string lexicon_record(const Xapian::Database& database, const std::string& key) {
  return key.size() > kLongestKey ? std::string() : database.get_metadata(record_key(key));
}

std::filesystem::path require_generation(const std::filesystem::path& index) {
  if (const auto generation = current_generation(index)) return *generation;
  const bool is_there = std::filesystem::exists(index);
  throw IndexError(index.string() + (is_there ? ": is not an index" : ": there is no such index") +
                   "; make one with: indexer " + index.string() + " INPUT...");
}

Xapian::Database open_for_reading(const std::filesystem::path& index,
                                  const std::string& analyzer_fingerprint) {
  Xapian::Database database(require_generation(index).string(), Xapian::DB_BACKEND_GLASS);
  check_identity(index, database, analyzer_fingerprint);
  return database;
}

}  // namespace akhbar
