#pragma once

#include "common/article/article.h"
#include "common/query/query.h"
#include "common/text/analyzer.h"
#include "searcher/snippet/snippet.h"

namespace akhbar {

/// The headline with its marks, and one or two passages of the body in which most different parts
/// of `query` stand; the body's beginning where it has none of them. Passages are some 30 words,
/// begin at a sentence's start where one is near, and are cut only between words.
Snippet make_snippet(const Article& article, const Query& query, Analyzer& analyzer);

/// The headline and, as one passage, the whole body, with all marks.
Snippet mark_article(const Article& article, const Query& query, Analyzer& analyzer);

}  // namespace akhbar
