#include "indexer/sources/json_lines_source.h"

#include <utility>

#include "indexer/sources/json_article.h"
#include "indexer/sources/line_reader.h"

namespace akhbar {
namespace {

class JsonLinesSource : public ArticleSource {
 public:
  JsonLinesSource(ByteStream& bytes, RecordBuilder builder)
      : lines_(bytes, builder.max_record_bytes()), articles_(std::move(builder)) {}

  std::optional<Record> next() override {
    while (const auto line = lines_.next()) {
      if (line->too_long) return articles_.builder().reject_too_long("a line", line->number);
      if (!trimmed(line->text).empty()) return articles_.read(line->text, line->number);
    }
    return std::nullopt;
  }

 private:
  LineReader lines_;
  JsonArticleReader articles_;
};

}  // namespace

std::unique_ptr<ArticleSource> read_json_lines(ByteStream& bytes, RecordBuilder builder) {
  return std::make_unique<JsonLinesSource>(bytes, std::move(builder));
}

}  // namespace akhbar
