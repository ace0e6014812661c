#include "indexer/indexing_run.h"

#include <fstream>
#include <iterator>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "common/cli/interrupt.h"
#include "common/cli/messages.h"
#include "common/cli/usage_error.h"
#include "common/lexicon/compiled_lexicon.h"
#include "common/lexicon/lexicon_file.h"
#include "common/store/generations.h"
#include "common/store/index_reader.h"
#include "common/store/index_writer.h"
#include "common/text/analyzer.h"
#include "common/text/language.h"
#include "indexer/entry_builder.h"
#include "indexer/input_files.h"

namespace akhbar {
namespace {

// Uncommitted articles are held in memory; long ones are committed sooner.
constexpr std::size_t kMaxPendingBytes = 64 << 20;

// What a run writes to; a dry run has only the index as it is, if there is one.
struct Target {
  std::optional<IndexWriter> writer;
  std::optional<IndexReader> reader;

  Target(const IndexingRequest& request, const LexiconRecords& lexicon) {
    if (!request.dry_run) {
      writer.emplace(request.index, Analyzer::fingerprint(), lexicon);
    } else if (current_generation(request.index)) {
      reader.emplace(request.index, Analyzer::fingerprint());
    }
  }

  std::optional<std::uint64_t> stored_hash(const ArticleId& id) {
    if (writer) return writer->stored_hash(id);
    return reader ? reader->stored_hash(id) : std::nullopt;
  }
};

Lexicon read_lexicons(const std::vector<std::string>& files) {
  ReadLexicon read = read_lexicon(economy_lexicon(), "economy.toml");
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw cli::UsageError(file + ": cannot be opened");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    ReadLexicon more = read_lexicon(text, file);
    // A name less is a concept that articles lack for as long as the index stands.
    if (!more.problems.empty()) throw cli::UsageError(more.problems.front());
    extend(read.lexicon, std::move(more.lexicon));
  }
  return std::move(read.lexicon);
}

// Where an id was read; kept for every article of the run, so it is small.
struct Seen {
  std::size_t file = 0;
  std::size_t line = 0;
};

std::string name_of(const InputFile& file) {
  return file.path.empty() ? "stdin" : file.path.string();
}

class Run {
 public:
  explicit Run(const IndexingRequest& request)
      : request_(request),
        inputs_(list_inputs(request.inputs, request.format)),
        lexicon_(compile_lexicon(read_lexicons(request.lexicons), analyzer_)),
        names_(names_in(lexicon_)),
        target_(request, lexicon_),
        progress_(request.progress, total_bytes()) {}

  IndexingReport run() {
    for (const RejectedFile& file : inputs_.rejected) reject({file.name, 0}, file.reason);
    for (; file_number_ < inputs_.files.size() && !cli::is_interrupted(); ++file_number_) {
      read_file(inputs_.files[file_number_]);
      bytes_before_ += inputs_.files[file_number_].bytes;
    }
    report_.is_interrupted = cli::is_interrupted();
    if (request_.prune && !report_.is_interrupted) prune();
    commit();
    return report_;
  }

 private:
  std::uint64_t total_bytes() const {
    std::uint64_t bytes = 0;
    for (const InputFile& file : inputs_.files) bytes += file.bytes;
    return bytes;
  }

  void read_file(const InputFile& file) {
    const std::string name = name_of(file);
    if (request_.loudness == Loudness::verbose) say(name + ": reading");
    try {
      const ByteStream::Charset charset = charset_of(file.format);
      ByteStream bytes = file.path.empty() ? ByteStream::standard_input(charset)
                                           : ByteStream::open_file(file.path, charset);
      const auto source =
          make_source(file.format, std::move(bytes), name, file.id, request_.sources);
      while (!cli::is_interrupted()) {
        const std::optional<Record> record = source->next();
        if (!record) break;
        take(*record);
        progress_.update(report_.added + report_.updated + report_.unchanged,
                         bytes_before_ + static_cast<std::uint64_t>(source->bytes_consumed()));
      }
    } catch (const InputError& error) {
      // A file that cannot be read costs only itself.
      reject({}, error.what());
      is_all_read_ = false;
    }
  }

  void take(const Record& record) {
    for (const std::string& remark : record.remarks) {
      if (request_.loudness != Loudness::quiet) say(to_string(record.location) + ": " + remark);
    }
    if (const auto* rejection = std::get_if<Rejection>(&record.content)) {
      reject(record.location, rejection->reason);
    } else {
      take(std::get<Article>(record.content), record.location);
    }
  }

  void take(Article article, const Location& location) {
    const auto [first, is_new] =
        seen_.try_emplace(article.id.str(), Seen{file_number_, location.line});
    if (!is_new) {
      const Location before{name_of(inputs_.files[first->second.file]), first->second.line};
      reject(location,
             fmt::format("id {} was read before at {}", article.id.str(), to_string(before)));
      return;
    }
    if (article.language.empty()) {
      article.language = language_by_script(article.title + " " + article.body);
    }
    const std::optional<std::uint64_t> stored = target_.stored_hash(article.id);
    if (stored == content_hash(article)) {
      ++report_.unchanged;
      return;
    }
    if (target_.writer) put(article);
    ++(stored ? report_.updated : report_.added);
  }

  void put(const Article& article) {
    target_.writer->put(build_entry(article, analyzer_, names_));
    ++pending_articles_;
    pending_bytes_ += article.title.size() + article.body.size();
    if (pending_articles_ >= request_.commit_every || pending_bytes_ >= kMaxPendingBytes) commit();
  }

  void prune() {
    if (!is_all_read_ || report_.rejected > 0) {
      say("nothing is pruned, because not everything could be read");
      return;
    }
    std::vector<ArticleId> gone;
    const auto collect = [&](const ArticleId& id) {
      if (!seen_.contains(id.str())) gone.push_back(id);
    };
    if (target_.writer) target_.writer->for_each_id(collect);
    if (target_.reader) target_.reader->for_each_id(collect);
    report_.pruned = gone.size();
    if (!target_.writer) return;
    for (const ArticleId& id : gone) target_.writer->remove(id);
    pending_articles_ += gone.size();
  }

  void commit() {
    if (!target_.writer || pending_articles_ == 0) return;
    target_.writer->commit();
    committed_ += pending_articles_;
    pending_articles_ = 0;
    pending_bytes_ = 0;
    progress_.committed(committed_);
  }

  void reject(const Location& location, const std::string& reason) {
    ++report_.rejected;
    if (request_.loudness == Loudness::quiet) return;
    const std::string where = location.file.empty() ? "" : to_string(location) + ": ";
    say(where + reason + "; skipped");
  }

  void say(const std::string& text) {
    progress_.clear();
    cli::tell(text);
  }

  const IndexingRequest& request_;
  InputList inputs_;
  Analyzer analyzer_;
  LexiconRecords lexicon_;
  Names names_;
  Target target_;
  cli::Progress progress_;
  IndexingReport report_;
  std::unordered_map<std::string, Seen> seen_;
  std::size_t file_number_ = 0;
  std::size_t pending_articles_ = 0;
  std::size_t pending_bytes_ = 0;
  std::size_t committed_ = 0;
  std::uint64_t bytes_before_ = 0;
  bool is_all_read_ = true;
};

}  // namespace

std::string to_string(const IndexingReport& report) {
  std::string text = fmt::format("{} added, {} updated, {} unchanged, {} rejected", report.added,
                                 report.updated, report.unchanged, report.rejected);
  if (report.pruned > 0) text += fmt::format(", {} removed", report.pruned);
  return text;
}

IndexingReport run_indexing(const IndexingRequest& request) { return Run(request).run(); }

}  // namespace akhbar
