#pragma once

#include <memory>

#include "indexer/sources/article_fields.h"
#include "indexer/sources/byte_stream.h"

namespace akhbar {

/// An array of objects, one object, or objects one after another, however they are laid out in
/// lines. One object is kept at a time. An object that is never closed takes what follows with it;
/// one with a string that is never closed takes its line. `bytes` must outlive the source.
std::unique_ptr<ArticleSource> read_json(ByteStream& bytes, RecordBuilder builder);

}  // namespace akhbar
