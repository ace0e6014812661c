#pragma once

#include <memory>

#include "indexer/sources/article_fields.h"
#include "indexer/sources/byte_stream.h"

namespace akhbar {

/// Comma- or tab-separated rows as in RFC 4180: the first names the fields, a field that holds a
/// delimiter, a quote or a line break stands in quotes. A row whose quotes are broken costs its
/// first line; reading goes on with the next. `bytes` must outlive the source.
std::unique_ptr<ArticleSource> read_csv(ByteStream& bytes, RecordBuilder builder, char delimiter);

}  // namespace akhbar
