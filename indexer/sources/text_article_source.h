#pragma once

#include <memory>

#include "indexer/sources/article_fields.h"
#include "indexer/sources/byte_stream.h"

namespace akhbar {

/// One article: the first line that is not blank is the headline, the next its date if it is one
/// ("June 18, 2021 - 11:28", or a date that cannot be, which is told), the rest the body. Its id is
/// the builder's text_id. `bytes` must outlive the source.
std::unique_ptr<ArticleSource> read_text_article(ByteStream& bytes, RecordBuilder builder);

}  // namespace akhbar
