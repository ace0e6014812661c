#include "common/store/index_maintenance.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "common/store/date_terms.h"
#include "common/store/generations.h"
#include "common/store/index_entry.h"
#include "common/store/schema.h"
#include "common/store/stored_article.h"
#include "common/store/xapian_errors.h"
#include "common/store/xapian_lookup.h"
#include "common/store/xapian_open.h"

namespace akhbar {
namespace {

namespace fs = std::filesystem;

std::uintmax_t bytes_in(const fs::path& directory) {
  std::uintmax_t bytes = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

void check_stored_articles(const Xapian::Database& database, CheckReport& report) {
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    ++report.articles;
    const Xapian::Document document = database.get_document(*posting);
    const std::string id = document.get_value(slot(ValueSlot::article_id));
    const auto article = unpack(document.get_data());
    if (!article) {
      report.problems.push_back(id + ": its stored text cannot be read");
    } else if (fmt::format("{:016x}", content_hash(*article)) !=
               document.get_value(slot(ValueSlot::content_hash))) {
      report.problems.push_back(id + ": its stored text is not what was put");
    }
  }
}

std::vector<std::pair<std::string, std::size_t>> counted_values(const Xapian::Database& database,
                                                                Field field) {
  const std::string prefix(layout_of(field).prefix);
  std::vector<std::pair<std::string, std::size_t>> values;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    values.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
  }
  std::ranges::stable_sort(values, std::ranges::greater{},
                           &std::pair<std::string, std::size_t>::second);
  return values;
}

// Terms have lost their capitals and blanks; an article that has the term still has them.
std::string source_as_written(const Xapian::Database& database, const std::string& folded) {
  const auto posting = database.postlist_begin(make_term(layout_of(Field::source), folded));
  return article_of(database.get_document(*posting)).source;
}

std::size_t count_text_terms(const Xapian::Database& database) {
  std::size_t count = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string text = *term;
    if (text.front() < 'A' || text.front() > 'Z') ++count;
  }
  return count;
}

}  // namespace

CompactReport compact_index(const fs::path& index, const std::string& analyzer_fingerprint) {
  return translating(index, [&] {
    open_for_reading(index, analyzer_fingerprint);
    const fs::path old = require_generation(index);
    // Held until the old generation is gone, so that no other writer adds to what is thrown away.
    Xapian::WritableDatabase lock(old.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    const fs::path next = next_generation(index);
    lock.compact(next.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    for (const fs::directory_entry& entry : fs::directory_iterator(next)) {
      sync_file(entry.path());
    }
    sync_directory(next);
    const CompactReport report{bytes_in(old), bytes_in(next)};
    make_current(index, next);
    remove_old_generations(index);
    return report;
  });
}

CheckReport check_index(const fs::path& index, const std::string& analyzer_fingerprint) {
  return translating(index, [&] {
    const Xapian::Database database = open_for_reading(index, analyzer_fingerprint);
    CheckReport report;
    std::ostringstream said;
    const std::size_t errors =
        Xapian::Database::check(require_generation(index).string(), 0, &said);
    if (errors > 0) report.problems.push_back("Xapian finds it damaged: " + said.str());
    check_stored_articles(database, report);
    return report;
  });
}

IndexStats index_stats(const fs::path& index, const std::string& analyzer_fingerprint) {
  return translating(index, [&] {
    const Xapian::Database database = open_for_reading(index, analyzer_fingerprint);
    IndexStats stats;
    stats.generation = require_generation(index);
    stats.bytes = bytes_in(stats.generation);
    stats.articles = database.get_doccount();
    stats.dated = database.get_termfreq(std::string(kDatedLayout.prefix));
    if (stats.dated > 0) {
      stats.first_day = day_of_value(database.get_value_lower_bound(slot(ValueSlot::day)));
      stats.last_day = day_of_value(database.get_value_upper_bound(slot(ValueSlot::day)));
    }
    stats.distinct_terms = count_text_terms(database);
    stats.mean_length = database.get_avlength();
    stats.languages = counted_values(database, Field::language);
    stats.sources = counted_values(database, Field::source);
    for (auto& [name, count] : stats.sources) name = source_as_written(database, name);
    stats.analyzer = analyzer_fingerprint;
    return stats;
  });
}

}  // namespace akhbar
