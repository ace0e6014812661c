#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/print/result_page.h"

namespace akhbar::test {

/// "…an [SME] of": the text with what stands in brackets marked, cut where there is an ellipsis.
Passage passage(std::string_view text);

/// A hit whose texts are the ones given, with nothing else known of its article.
ShownHit hit(std::string_view id, std::string_view title, std::vector<Passage> passages);

ShownHit english_hit();
ShownHit persian_hit();

/// The first two of three articles: english_hit() and persian_hit().
ResultPage example_page();

}  // namespace akhbar::test
