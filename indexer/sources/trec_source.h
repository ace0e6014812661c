#pragma once

#include <memory>

#include "indexer/sources/article_fields.h"
#include "indexer/sources/byte_stream.h"

namespace akhbar {

/// Documents as TREC has them, <DOC> … </DOC>, and those of Reuters-21578, <REUTERS> … </REUTERS>.
/// What stands between documents is skipped. `bytes` must outlive the source.
std::unique_ptr<ArticleSource> read_trec(ByteStream& bytes, RecordBuilder builder);

}  // namespace akhbar
