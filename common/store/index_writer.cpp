#include "common/store/index_writer.h"

#include <fmt/format.h>

#include "common/store/date_terms.h"
#include "common/store/generations.h"
#include "common/store/schema.h"
#include "common/store/stored_article.h"
#include "common/store/xapian_errors.h"
#include "common/store/xapian_lookup.h"
#include "common/store/xapian_open.h"

namespace akhbar {
namespace {

namespace fs = std::filesystem;

// An index is made where nothing is, never among somebody's files.
void make_index(const fs::path& index, const std::string& fingerprint,
                const IndexWriter::Lexicon& lexicon) {
  if (fs::exists(index) && !fs::is_directory(index)) {
    throw IndexError(index.string() + ": is a file; name a directory for the index");
  }
  if (fs::exists(index) && !fs::is_empty(index)) {
    throw IndexError(index.string() +
                     ": holds other files and no index; name a new or empty directory");
  }
  fs::create_directories(index);
  const fs::path generation = next_generation(index);
  Xapian::WritableDatabase database(generation.string(),
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  write_identity(database, fingerprint, lexicon);
  database.commit();
  database.close();
  sync_directory(generation);
  make_current(index, generation);
  // The index's own name is durable only once its parent is synced.
  sync_directory(fs::absolute(index).lexically_normal().parent_path());
}

Xapian::Document make_document(const IndexEntry& entry) {
  Xapian::Document document;
  for (const Posting& posting : entry.postings) {
    if (posting.position > 0) {
      document.add_posting(posting.term, posting.position, posting.weight);
    } else {
      document.add_term(posting.term, posting.weight);
    }
  }
  for (const std::string& term : entry.filters) document.add_boolean_term(term);
  document.add_boolean_term(id_term(entry.article.id));
  document.add_value(slot(ValueSlot::content_hash), fmt::format("{:016x}", entry.content_hash));
  document.add_value(slot(ValueSlot::article_id), entry.article.id.str());
  if (entry.article.published) {
    document.add_value(slot(ValueSlot::day), value_of_day(*entry.article.published));
  }
  document.set_data(pack(entry.article));
  return document;
}

}  // namespace

struct IndexWriter::State {
  fs::path index;
  fs::path generation;
  Xapian::WritableDatabase database;
  bool in_batch = false;

  // A transaction, because without one Xapian commits by itself now and then, and commits once more
  // when an exception takes the database down.
  void begin_batch() {
    if (in_batch) return;
    database.begin_transaction(true);
    in_batch = true;
  }
};

IndexWriter::IndexWriter(const fs::path& index, const std::string& analyzer_fingerprint,
                         const Lexicon& lexicon)
    : IndexWriter((translating(index,
                               [&] {
                                 if (!current_generation(index)) {
                                   make_index(index, analyzer_fingerprint, lexicon);
                                 }
                               }),
                   index),
                  analyzer_fingerprint) {
  translating(index, [&] { check_lexicon(index, state_->database, lexicon); });
}

IndexWriter::IndexWriter(const fs::path& index, const std::string& analyzer_fingerprint)
    : state_(std::make_unique<State>()) {
  state_->index = index;
  translating(index, [&] {
    state_->generation = require_generation(index);
    state_->database = Xapian::WritableDatabase(state_->generation.string(),
                                                Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    check_identity(index, state_->database, analyzer_fingerprint);
    remove_old_generations(index);
  });
}

IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

std::optional<std::uint64_t> IndexWriter::stored_hash(const ArticleId& id) const {
  return translating(state_->index, [&]() -> std::optional<std::uint64_t> {
    const auto document = find_document(state_->database, id);
    if (!document) return std::nullopt;
    return hash_of(*document);
  });
}

void IndexWriter::put(const IndexEntry& entry) {
  translating(state_->index, [&] {
    state_->begin_batch();
    state_->database.replace_document(id_term(entry.article.id), make_document(entry));
  });
}

bool IndexWriter::remove(const ArticleId& id) {
  return translating(state_->index, [&] {
    const std::string term = id_term(id);
    if (!state_->database.term_exists(term)) return false;
    state_->begin_batch();
    state_->database.delete_document(term);
    return true;
  });
}

void IndexWriter::for_each_id(const std::function<void(const ArticleId&)>& visit) const {
  translating(state_->index, [&] { akhbar::for_each_id(state_->database, visit); });
}

void IndexWriter::commit() {
  translating(state_->index, [&] {
    if (!state_->in_batch) return;
    state_->database.commit_transaction();
    state_->in_batch = false;
    sync_directory(state_->generation);
  });
}

std::size_t IndexWriter::article_count() const {
  return translating(state_->index,
                     [&]() -> std::size_t { return state_->database.get_doccount(); });
}

}  // namespace akhbar
