#include "searcher/print/printer.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "searcher/print/formats.h"

namespace akhbar {
namespace {

struct FormatRow {
  std::string_view name;
  std::string_view separator;
  void (*print)(const ResultPage&, const PrintStyle&, std::ostream&);
  OutputFormat format;
  bool snippets;
  bool total;
};

constexpr FormatRow kFormats[] = {
    {"text", "\n", print_text, OutputFormat::text, true, true},
    {"json", "", print_json, OutputFormat::json, true, true},
    {"jsonl", "", print_jsonl, OutputFormat::jsonl, true, true},
    {"csv", "\n", print_csv, OutputFormat::csv, true, false},
    {"trec", "", print_trec, OutputFormat::trec, false, false},
    {"ids", "\n", print_ids, OutputFormat::ids, false, false},
};

const FormatRow& row_of(OutputFormat format) {
  const auto* row = std::ranges::find(kFormats, format, &FormatRow::format);
  assert(row != std::end(kFormats));
  return *row;
}

}  // namespace

std::optional<OutputFormat> parse_output_format(std::string_view name) {
  const auto* row = std::ranges::find(kFormats, name, &FormatRow::name);
  if (row == std::end(kFormats)) return std::nullopt;
  return row->format;
}

bool shows_snippets(OutputFormat format) { return row_of(format).snippets; }

bool shows_total(OutputFormat format) { return row_of(format).total; }

std::string_view separator(OutputFormat format) { return row_of(format).separator; }

void print_page(OutputFormat format, const ResultPage& page, const PrintStyle& style,
                std::ostream& out) {
  row_of(format).print(page, style, out);
}

void print_article(OutputFormat format, const Article& article, const Snippet& marked,
                   const PrintStyle& style, std::ostream& out) {
  assert(format == OutputFormat::text || format == OutputFormat::json);
  if (format == OutputFormat::json) {
    print_json_article(article, marked, out);
  } else {
    print_text_article(article, marked, style, out);
  }
}

}  // namespace akhbar
