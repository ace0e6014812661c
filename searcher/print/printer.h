#pragma once

#include <optional>
#include <ostream>
#include <string_view>

#include "searcher/print/result_page.h"

namespace akhbar {

/// What each looks like stands in formats.h.
enum class OutputFormat { text, json, jsonl, csv, trec, ids };
enum class DateStyle { gregorian, solar, both };

/// How text output is dressed. Machine formats ignore it and give dates in both calendars.
struct PrintStyle {
  bool colours = false;
  bool bidi_isolates = false;  // U+2068 … U+2069 around sources and lines of titles and passages
  DateStyle dates = DateStyle::gregorian;
  std::size_t width = 80;  // columns
};

std::optional<OutputFormat> parse_output_format(std::string_view name);

/// True if `format` shows snippets, or the exact total: what a search need not do otherwise.
bool shows_snippets(OutputFormat format);
bool shows_total(OutputFormat format);

/// Writes one page. Pages that follow one another are separated by separator(format).
void print_page(OutputFormat format, const ResultPage& page, const PrintStyle& style,
                std::ostream& out);
std::string_view separator(OutputFormat format);

/// The whole article as `show` prints it, in OutputFormat::text or ::json; `marked` holds its title
/// and, as one passage, its whole body.
void print_article(OutputFormat format, const Article& article, const Snippet& marked,
                   const PrintStyle& style, std::ostream& out);

}  // namespace akhbar
