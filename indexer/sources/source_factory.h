#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/article_source.h"
#include "indexer/sources/byte_stream.h"

namespace akhbar {

enum class InputFormat { text, jsonl, json, csv, tsv, trec };

/// What applies to every input of a run.
struct SourceOptions {
  /// A longer line, row, object, document or text is rejected.
  std::size_t max_record_bytes = std::size_t{16} << 20U;
  /// The field an article has → what the input calls it.
  std::map<std::string, std::string> renamed;
};

/// The format that a file's name tells, below .gz/.zst/.xz: .txt, .jsonl/.ndjson, .json, .csv,
/// .tsv, .sgm/.sgml/.trec; nothing for other names.
std::optional<InputFormat> format_of(const std::filesystem::path& file);

/// The names that SourceOptions::renamed may have: id, url, title, …
std::vector<std::string> article_field_names();

/// Reads `bytes` as `format`. `name` is the file as messages name it; `text_id` is the id of a text
/// article, which has no other, and "<text_id>:<line>" that of a record with neither id nor url.
std::unique_ptr<ArticleSource> make_source(InputFormat format, ByteStream bytes, std::string name,
                                           std::string text_id, const SourceOptions& options);

/// The character set that JSON must have, or detection for what may be in any.
ByteStream::Charset charset_of(InputFormat format);

}  // namespace akhbar
