#pragma once

#include <memory>

#include "indexer/sources/article_fields.h"
#include "indexer/sources/byte_stream.h"

namespace akhbar {

/// One JSON object a line. Blank lines are skipped. `bytes` must outlive the source.
std::unique_ptr<ArticleSource> read_json_lines(ByteStream& bytes, RecordBuilder builder);

}  // namespace akhbar
