#include "common/store/xapian_open.h"

#include <string_view>

#include "common/store/generations.h"
#include "common/store/index_error.h"
#include "common/store/schema.h"

namespace akhbar {
namespace {

constexpr const char* kSchemaKey = "akhbar.schema";
constexpr const char* kAnalyzerKey = "akhbar.analyzer";

}  // namespace

void write_identity(Xapian::WritableDatabase& database, const std::string& analyzer_fingerprint) {
  database.set_metadata(kSchemaKey, std::string(kSchemaVersion));
  database.set_metadata(kAnalyzerKey, analyzer_fingerprint);
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
