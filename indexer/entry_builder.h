#pragma once

#include "common/article/article.h"
#include "common/lexicon/names.h"
#include "common/store/index_entry.h"
#include "common/text/analyzer.h"

namespace akhbar {

/// Everything that the index keeps of an article: the terms of headline and body with positions and
/// weights, the filters, and the article itself. Depends on nothing but its arguments.
IndexEntry build_entry(const Article& article, Analyzer& analyzer, Names& names);

}  // namespace akhbar
