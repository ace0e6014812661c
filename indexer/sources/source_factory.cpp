#include "indexer/sources/source_factory.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "indexer/sources/csv_source.h"
#include "indexer/sources/json_lines_source.h"
#include "indexer/sources/json_source.h"
#include "indexer/sources/text_article_source.h"
#include "indexer/sources/trec_source.h"

namespace akhbar {
namespace {

struct Extension {
  std::string_view name;
  InputFormat format;
};

constexpr std::array<Extension, 9> kExtensions = {{{".txt", InputFormat::text},
                                                   {".jsonl", InputFormat::jsonl},
                                                   {".ndjson", InputFormat::jsonl},
                                                   {".json", InputFormat::json},
                                                   {".csv", InputFormat::csv},
                                                   {".tsv", InputFormat::tsv},
                                                   {".sgm", InputFormat::trec},
                                                   {".sgml", InputFormat::trec},
                                                   {".trec", InputFormat::trec}}};

std::unique_ptr<ArticleSource> read_as(InputFormat format, ByteStream& bytes,
                                       RecordBuilder builder) {
  switch (format) {
    case InputFormat::text:
      return read_text_article(bytes, std::move(builder));
    case InputFormat::jsonl:
      return read_json_lines(bytes, std::move(builder));
    case InputFormat::json:
      return read_json(bytes, std::move(builder));
    case InputFormat::csv:
      return read_csv(bytes, std::move(builder), ',');
    case InputFormat::tsv:
      return read_csv(bytes, std::move(builder), '\t');
    case InputFormat::trec:
      return read_trec(bytes, std::move(builder));
  }
  std::abort();
}

// Owns the bytes, and tells of them what does not depend on their format.
class Input : public ArticleSource {
 public:
  Input(InputFormat format, ByteStream bytes, RecordBuilder builder)
      : bytes_(std::move(bytes)),
        builder_(std::move(builder)),
        records_(read_as(format, bytes_, builder_)) {}

  std::optional<Record> next() override {
    const bool is_first = std::exchange(is_first_, false);
    if (bytes_.looks_binary()) {
      return is_first ? std::optional(builder_.reject("binary file", 0)) : std::nullopt;
    }
    auto record = records_->next();
    if (record && is_first && bytes_.charset() != "UTF-8") {
      record->remarks.push_back("read as " + bytes_.charset());
    }
    return record;
  }

  std::int64_t bytes_consumed() const override { return bytes_.bytes_consumed(); }

 private:
  ByteStream bytes_;
  RecordBuilder builder_;
  std::unique_ptr<ArticleSource> records_;
  bool is_first_ = true;
};

}  // namespace

std::optional<InputFormat> format_of(const std::filesystem::path& file) {
  std::filesystem::path name = ascii_lower(file.filename().string());
  const auto extension = name.extension();
  if (extension == ".gz" || extension == ".zst" || extension == ".xz") name = name.stem();
  const std::string shown = name.extension().string();
  const auto known = std::ranges::find(kExtensions, std::string_view(shown), &Extension::name);
  if (known == kExtensions.end()) return std::nullopt;
  return known->format;
}

std::unique_ptr<ArticleSource> make_source(InputFormat format, ByteStream bytes, std::string name,
                                           std::string text_id, const SourceOptions& options) {
  return std::make_unique<Input>(format, std::move(bytes),
                                 RecordBuilder(std::move(name), std::move(text_id), options));
}

ByteStream::Charset charset_of(InputFormat format) {
  const bool is_json = format == InputFormat::jsonl || format == InputFormat::json;
  return is_json ? ByteStream::Charset::utf8 : ByteStream::Charset::detect;
}

}  // namespace akhbar
