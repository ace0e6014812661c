#include "indexer/sources/text_article_source.h"

#include <algorithm>
#include <utility>

#include "common/calendar/written_date.h"
#include "common/text/utf8.h"

namespace akhbar {
namespace {

// The first line of `rest` that is not blank, without blanks at its ends; `rest` is what follows
// it.
std::string_view take_line(std::string_view& rest) {
  std::string_view line;
  while (line.empty() && !rest.empty()) {
    line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    line = trimmed(line);
  }
  return line;
}

bool is_date(std::string_view line) {
  return is_utf8(line) && !std::holds_alternative<NotADate>(parse_written_date(line));
}

class TextArticleSource : public ArticleSource {
 public:
  TextArticleSource(ByteStream& bytes, RecordBuilder builder)
      : bytes_(bytes), builder_(std::move(builder)) {}

  std::optional<Record> next() override {
    if (std::exchange(done_, true)) return std::nullopt;
    std::string text;
    for (auto piece = bytes_.read(); !piece.empty(); piece = bytes_.read()) {
      text += piece;
      if (text.size() > builder_.max_record_bytes()) return builder_.reject_too_long("a text", 0);
    }
    std::string_view rest = text;
    RecordFields fields;
    fields.add(ArticleField::id, builder_.text_id());
    fields.add(ArticleField::title, take_line(rest));
    if (!fields.has(ArticleField::title)) return builder_.reject("empty file", 0);
    const std::string_view after_title = rest;
    const std::string_view second = take_line(rest);
    if (is_date(second)) {
      fields.add(ArticleField::date, second);
    } else {
      rest = after_title;
    }
    fields.add(ArticleField::body, rest);
    return builder_.build(fields, 0);
  }

 private:
  ByteStream& bytes_;
  RecordBuilder builder_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> read_text_article(ByteStream& bytes, RecordBuilder builder) {
  return std::make_unique<TextArticleSource>(bytes, std::move(builder));
}

}  // namespace akhbar
