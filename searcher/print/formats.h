#pragma once

#include <ostream>

#include "searcher/print/printer.h"

namespace akhbar {

/// The number of articles and which of them are shown, then the hits:
///
///   1,234 articles, 1–10
///
///   1. Title
///      Source · 2021-06-18 · id
///      …a passage with a *marked* word…
///
/// Lines are at most style.width columns, unless a word is wider. Marks are *so* without colours.
/// What the articles hold of control characters and bidi overrides never gets through.
void print_text(const ResultPage& page, const PrintStyle& style, std::ostream& out);
void print_text_article(const Article& article, const Snippet& marked, const PrintStyle& style,
                        std::ostream& out);

// The machine formats take a style only to stand in one table with text.

/// One document. A mark is [begin, end) in characters (code points, as Python and jq count) of the
/// passage's text, or of the title in "title_marks". "date" and "date_solar" are null where there
/// is none. Always valid UTF-8.
void print_json(const ResultPage& page, const PrintStyle& style, std::ostream& out);
void print_json_article(const Article& article, const Snippet& marked, std::ostream& out);

/// The same hits, an object a line, then a line of "type":"summary". "query" is the page's id: a
/// number if it is one as JSON writes it, else a string.
void print_jsonl(const ResultPage& page, const PrintStyle& style, std::ostream& out);

/// A header row, then a row a hit, each on one line. A text that a spreadsheet would run as a
/// formula (it begins with = + - or @) has an apostrophe before it. Passages are joined by " … ".
void print_csv(const ResultPage& page, const PrintStyle& style, std::ostream& out);

/// "topic Q0 articleid rank score akhbar", a line a hit.
void print_trec(const ResultPage& page, const PrintStyle& style, std::ostream& out);

/// An id a line.
void print_ids(const ResultPage& page, const PrintStyle& style, std::ostream& out);

}  // namespace akhbar
