#pragma once

#include <ostream>
#include <vector>

#include "searcher/print/printer.h"
#include "searcher/text_analysis.h"

namespace akhbar {

/// Writes `texts` as `analyze` prints them, in OutputFormat::text, ::json or ::jsonl.
///
/// text: a table a text, a line a word, and where there are several texts a line that says what
/// they have in common:
///
///   position  bytes  kind        note       written  form   term   as one word
///   1         0-3    latin word  stop word  the      the    the
///   2         4-7    latin word             Non      non    non    nonoil ×2 words
///
/// json: one document, with "in_common". jsonl: an object a text. "begin" and "end" are bytes of
/// the text as it was given; what is not UTF-8 in it is replaced. "language" is null where no
/// script prevails. Only a word that begins a compound has "compound" and "compound_words".
void print_analyses(OutputFormat format, const std::vector<TextAnalysis>& texts,
                    const PrintStyle& style, std::ostream& out);

}  // namespace akhbar
