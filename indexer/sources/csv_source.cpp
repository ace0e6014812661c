#include "indexer/sources/csv_source.h"

#include <algorithm>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

#include "indexer/sources/line_reader.h"

namespace akhbar {
namespace {

// A carriage return is a character of a field: LineReader has taken those of the line ends.
int is_line_end(unsigned char c) { return c == '\n' ? 1 : 0; }

// Puts one row together from its lines.
class RowParser {
 public:
  enum class State { open, complete, broken };

  explicit RowParser(char delimiter) {
    csv_init(&parser_, CSV_STRICT);
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_term_func(&parser_, is_line_end);
    csv_set_blk_size(&parser_, kBufferStep);
  }
  ~RowParser() { csv_free(&parser_); }
  RowParser(const RowParser&) = delete;
  RowParser& operator=(const RowParser&) = delete;

  void begin_row() {
    // What ends a file is also libcsv's only call that forgets an error or an open quote.
    csv_fini(&parser_, nullptr, nullptr, nullptr);
    fields_.clear();
    state_ = State::open;
  }

  State feed(std::string_view line) {
    if (!feed_bytes(line) || !feed_bytes("\n")) state_ = State::broken;
    return state_;
  }

  const std::vector<std::string>& fields() const { return fields_; }

 private:
  static constexpr std::size_t kBufferStep = std::size_t{64} * 1024;

  static void on_field(void* text, std::size_t size, void* self) {
    static_cast<RowParser*>(self)->fields_.emplace_back(static_cast<const char*>(text), size);
  }
  static void on_row(int, void* self) { static_cast<RowParser*>(self)->state_ = State::complete; }

  bool feed_bytes(std::string_view bytes) {
    return csv_parse(&parser_, bytes.data(), bytes.size(), on_field, on_row, this) == bytes.size();
  }

  csv_parser parser_{};
  State state_ = State::open;
  std::vector<std::string> fields_;
};

// Lines, of which those since the beginning of a row can be read once more.
class RereadableLines {
 public:
  RereadableLines(ByteStream& bytes, std::size_t max_bytes) : lines_(bytes, max_bytes) {}

  std::optional<LineReader::Line> next() {
    if (at_ < kept_.size()) {
      const std::string_view text =
          std::string_view(kept_).substr(at_, kept_.find('\n', at_) - at_);
      at_ += text.size() + 1;
      return LineReader::Line{text, ++number_, false};
    }
    const auto line = lines_.next();
    if (!line) return std::nullopt;
    number_ = line->number;
    kept_ += line->text;
    kept_ += '\n';
    at_ = kept_.size();
    return line;
  }

  // The next line is the first of a row.
  void begin_row() {
    if (at_ > kept_.size() / 2) {
      kept_.erase(0, at_);
      at_ = 0;
    }
    row_begin_ = at_;
    row_number_ = number_;
  }

  // The next line will be the second of the row.
  void go_back() {
    at_ = kept_.find('\n', row_begin_) + 1;
    number_ = row_number_ + 1;
  }

  std::size_t row_bytes() const { return at_ - row_begin_; }
  std::size_t row_number() const { return row_number_ + 1; }

 private:
  LineReader lines_;
  std::string kept_;
  std::size_t at_ = 0;      // where the next line begins in kept_
  std::size_t number_ = 0;  // of the line before it
  std::size_t row_begin_ = 0;
  std::size_t row_number_ = 0;  // of the line before the row
};

class CsvSource : public ArticleSource {
 public:
  CsvSource(ByteStream& bytes, RecordBuilder builder, char delimiter)
      : lines_(bytes, builder.max_record_bytes()), builder_(std::move(builder)), row_(delimiter) {}

  std::optional<Record> next() override {
    bool in_row = false;
    while (!is_unusable_) {
      if (!in_row) begin_row();
      const auto line = lines_.next();
      if (!line) break;
      if (!in_row && !line->too_long && trimmed(line->text).empty()) continue;
      in_row = true;
      if (line->too_long || lines_.row_bytes() > builder_.max_record_bytes()) {
        return give_up_row(builder_.reject_too_long("a row", lines_.row_number()));
      }
      const auto state = row_.feed(line->text);
      if (state == RowParser::State::broken) {
        return give_up_row(
            builder_.reject("a quote within a field that is not doubled", lines_.row_number()));
      }
      if (state == RowParser::State::complete) {
        in_row = false;
        if (auto record = take_row()) return record;
      }
    }
    if (!in_row) return std::nullopt;
    return give_up_row(builder_.reject("a quote that is never closed", lines_.row_number()));
  }

 private:
  void begin_row() {
    lines_.begin_row();
    row_.begin_row();
  }

  Record give_up_row(Record rejection) {
    lines_.go_back();
    return rejection;
  }

  // Nothing for the header, if it is good.
  std::optional<Record> take_row() {
    const std::vector<std::string>& texts = row_.fields();
    if (columns_.empty()) return take_header(texts);
    if (texts.size() != columns_.size()) {
      return builder_.reject(fmt::format("{} {} where the header has {}", texts.size(),
                                         texts.size() == 1 ? "column" : "columns", columns_.size()),
                             lines_.row_number());
    }
    RecordFields fields;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (columns_[i] && !fields.has(*columns_[i])) fields.add(*columns_[i], texts[i]);
    }
    return builder_.build(fields, lines_.row_number());
  }

  std::optional<Record> take_header(const std::vector<std::string>& names) {
    for (const std::string& name : names) columns_.push_back(builder_.field_of(name));
    const auto has = [this](ArticleField field) {
      return std::find(columns_.begin(), columns_.end(), field) != columns_.end();
    };
    if (has(ArticleField::title) || has(ArticleField::body)) return std::nullopt;
    is_unusable_ = true;
    return builder_.reject(
        "the header has neither \"title\" nor \"body\"; nothing is read from this file",
        lines_.row_number());
  }

  RereadableLines lines_;
  RecordBuilder builder_;
  RowParser row_;
  std::vector<std::optional<ArticleField>> columns_;  // of the header, once it is read
  bool is_unusable_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> read_csv(ByteStream& bytes, RecordBuilder builder, char delimiter) {
  return std::make_unique<CsvSource>(bytes, std::move(builder), delimiter);
}

}  // namespace akhbar
