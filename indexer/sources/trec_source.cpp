#include "indexer/sources/trec_source.h"

#include <array>
#include <utility>

#include "indexer/sources/line_reader.h"
#include "indexer/sources/trec_article.h"

namespace akhbar {
namespace {

// Where a document begins or ends in a line: "<DOC" or "</DOC>", in any case.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_end = false;
};

constexpr std::array<std::string_view, 4> kMarks = {"<doc", "<reuters", "</doc", "</reuters"};

std::optional<Mark> find_mark(std::string_view line) {
  for (std::size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
    for (const std::string_view mark : kMarks) {
      if (ascii_lower(line.substr(at, mark.size())) != mark) continue;
      std::size_t end = at + mark.size();
      // "<DOCNO>" is another tag; that of a document may go on in the next line.
      if (end < line.size() && line.find_first_of("> \t", end) != end) continue;
      if (line.substr(end).starts_with('>')) ++end;
      return Mark{at, end, mark.starts_with("</")};
    }
  }
  return std::nullopt;
}

class TrecSource : public ArticleSource {
 public:
  TrecSource(ByteStream& bytes, RecordBuilder builder)
      : lines_(bytes, builder.max_record_bytes()), builder_(std::move(builder)) {}

  std::optional<Record> next() override {
    while (!rest_.empty() || next_line()) {
      const auto mark = find_mark(rest_);
      if (is_open_) keep(rest_.substr(0, mark ? mark->begin : std::string_view::npos));
      rest_.remove_prefix(mark ? mark->begin : rest_.size());
      if (!mark) continue;
      if (is_open_ && !mark->is_end) return give_up();
      const std::string_view tag = rest_.substr(0, mark->end - mark->begin);
      rest_.remove_prefix(tag.size());
      if (!mark->is_end) {
        begin(tag);
      } else if (is_open_) {
        return finish();
      }
    }
    if (is_open_) return give_up();
    if (number_ == 0 || std::exchange(has_documents_, true)) return std::nullopt;
    return builder_.reject("no <DOC> in this file", 0);
  }

 private:
  bool next_line() {
    const auto line = lines_.next();
    if (!line) return false;
    rest_ = line->text;
    number_ = line->number;
    if (line->too_long && !is_open_) begin({});
    if (line->too_long) is_too_long_ = true;
    if (is_open_) keep("\n");
    return true;
  }

  void begin(std::string_view tag) {
    is_open_ = true;
    has_documents_ = true;
    is_too_long_ = false;
    begin_ = number_;
    document_ = tag;
  }

  void keep(std::string_view text) {
    is_too_long_ = is_too_long_ || document_.size() + text.size() > builder_.max_record_bytes();
    if (is_too_long_) document_.clear();
    if (!is_too_long_) document_ += text;
  }

  Record finish() {
    is_open_ = false;
    if (is_too_long_) return builder_.reject_too_long("a document", begin_);
    return builder_.build(parse_trec_document(document_, builder_), begin_);
  }

  Record give_up() {
    is_open_ = false;
    if (is_too_long_) return builder_.reject_too_long("a document", begin_);
    return builder_.reject("the document is never closed", begin_);
  }

  LineReader lines_;
  RecordBuilder builder_;
  std::string_view rest_;  // of the line
  std::size_t number_ = 0;
  std::string document_;  // from its tag on
  std::size_t begin_ = 0;
  bool is_open_ = false;
  bool is_too_long_ = false;
  bool has_documents_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> read_trec(ByteStream& bytes, RecordBuilder builder) {
  return std::make_unique<TrecSource>(bytes, std::move(builder));
}

}  // namespace akhbar
