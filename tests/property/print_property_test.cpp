#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <csv.h>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "common/text/utf8.h"
#include "searcher/print/display_width.h"
#include "searcher/print/printer.h"

namespace akhbar::test {
namespace {

/// What is troublesome in texts, a whole piece of UTF-8 at a time.
rc::Gen<std::string> any_piece() {
  return rc::gen::element<std::string>(
      "word", " ", " ", "شهرک‌های", "مُدیر", "中", "\n", "\r\n", "\t", "\x1b[31m", "\x7F",
      "\u009B", "\u0085", "\u00A0", "\u202E", "\u2066", "\u2028", "=1", "\"", ",", "*");
}

std::string any_text() {
  const auto pieces =
      *rc::gen::resize(20, rc::gen::container<std::vector<std::string>>(
                               rc::gen::oneOf(any_piece(), rc::gen::arbitrary<std::string>())));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

Passage any_passage() {
  Passage passage;
  passage.text = any_text();
  auto borders = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, passage.text.size() + 1));
  std::ranges::sort(borders);
  for (std::size_t i = 0; i + 1 < borders.size(); i += 2) {
    passage.marks.push_back({borders[i], borders[i + 1]});
  }
  passage.cut_before = *rc::gen::arbitrary<bool>();
  passage.cut_after = *rc::gen::arbitrary<bool>();
  return passage;
}

ShownHit any_hit(std::size_t rank) {
  // A byte is at most three when it is percent-encoded.
  const std::string id = "x" + any_text().substr(0, ArticleId::kMaxBytes / 3 - 1);
  const Passage title = any_passage();
  return {.rank = rank,
          .score = 0.5,
          .article = {.id = ArticleId::parse(id).value(),
                      .url = any_text(),
                      .title = title.text,
                      .body = "",
                      .source = any_text(),
                      .author = any_text(),
                      .language = any_text(),
                      .published = std::nullopt,
                      .categories = {any_text()},
                      .tags = {any_text()}},
          .snippet = {title, {any_passage(), any_passage()}}};
}

ResultPage any_page() {
  ResultPage page;
  page.id = any_text();
  page.query = any_text();
  page.canonical = any_text();
  page.hits = {any_hit(1), any_hit(2)};
  page.total = 2;
  page.issues = {{1, Severity::note, any_text()}};
  return page;
}

std::string print(OutputFormat format, const ResultPage& page, const PrintStyle& style = {}) {
  std::ostringstream out;
  print_page(format, page, style, out);
  return out.str();
}

std::string print_as_text(const ShownHit& hit, const PrintStyle& style) {
  std::ostringstream out;
  print_article(OutputFormat::text, hit.article, hit.snippet, style, out);
  return out.str();
}

PrintStyle any_width() { return {.width = *rc::gen::inRange<std::size_t>(0, 100)}; }

bool may_harm_a_terminal(char32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

void check_harmless(std::string_view text) {
  while (!text.empty()) RC_ASSERT(!may_harm_a_terminal(take_character(text)));
}

TEST_CASE("text: nothing in an article reaches the terminal as a control or an override") {
  CHECK(rc::check([] {
    check_harmless(print(OutputFormat::text, any_page(), any_width()));
    check_harmless(print_as_text(any_hit(1), any_width()));
  }));
}

/// Columns of `line`, and how many words stand in it.
std::pair<std::size_t, std::size_t> measure_line(std::string_view line) {
  std::size_t columns = 0;
  std::size_t words = 0;
  for (char32_t before = ' '; !line.empty();) {
    const char32_t c = take_character(line);
    columns += display_width(c);
    if (before == ' ' && c != ' ') ++words;
    before = c;
  }
  return {columns, words};
}

void check_lines(const std::string& text, std::size_t indent, std::size_t width) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto [columns, words] =
        measure_line(std::string_view(line).substr(std::min(indent, line.size())));
    RC_ASSERT(columns + indent <= width || words <= 1);
  }
}

TEST_CASE("text: no line is wider than it may be, unless it is one word") {
  CHECK(rc::check([] {
    const PrintStyle style = any_width();
    const std::string text = print(OutputFormat::text, any_page(), style);
    const std::string without_count = text.substr(text.find('\n') + 1);
    check_lines(without_count, std::string_view("1. ").size(), style.width);
    check_lines(print_as_text(any_hit(1), style), 0, style.width);
  }));
}

TEST_CASE("json, jsonl: any page parses") {
  CHECK(rc::check([] {
    const ResultPage page = any_page();
    const auto json = nlohmann::json::parse(print(OutputFormat::json, page));
    RC_ASSERT(json["hits"].size() == page.hits.size());
    std::istringstream lines(print(OutputFormat::jsonl, page));
    std::size_t objects = 0;
    for (std::string line; std::getline(lines, line); ++objects) {
      RC_ASSERT(nlohmann::json::parse(line).is_object());
    }
    RC_ASSERT(objects == page.hits.size() + 1);
  }));
}

std::u32string characters(std::string_view text) {
  std::u32string result;
  while (!text.empty()) result += take_character(text);
  return result;
}

TEST_CASE("json: the characters of a mark spell what its bytes do") {
  CHECK(rc::check([] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(any_piece());
    Passage passage;
    std::vector<std::u32string> expected;
    for (const std::string& piece : pieces) {
      passage.marks.push_back({passage.text.size(), passage.text.size() + piece.size()});
      passage.text += piece;
      expected.emplace_back(characters(piece));
    }
    ResultPage page = any_page();
    page.hits[0].snippet.passages = {passage};
    const auto json = nlohmann::json::parse(print(OutputFormat::json, page));
    const auto& shown = json["hits"][0]["passages"][0];
    const std::u32string text = characters(shown["text"].get<std::string>());
    std::vector<std::u32string> spelled;
    for (const auto& mark : shown["marks"]) {
      const auto [begin, end] = mark.get<std::pair<std::size_t, std::size_t>>();
      spelled.emplace_back(text.substr(begin, end - begin));
    }
    RC_ASSERT(spelled == expected);
  }));
}

/// The number of cells in each row of `text`, as libcsv reads it.
std::vector<std::size_t> cells_by_row(const std::string& text) {
  struct Rows {
    std::vector<std::size_t> done;
    std::size_t cells = 0;
  } rows;
  const auto end_cell = [](void*, std::size_t, void* data) { ++static_cast<Rows*>(data)->cells; };
  const auto end_row = [](int, void* data) {
    auto* all = static_cast<Rows*>(data);
    all->done.push_back(std::exchange(all->cells, 0));
  };
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  const std::size_t parsed = csv_parse(&parser, text.data(), text.size(), end_cell, end_row, &rows);
  const int ended = csv_fini(&parser, end_cell, end_row, &rows);
  csv_free(&parser);
  RC_ASSERT(parsed == text.size());
  RC_ASSERT(ended == 0);
  return rows.done;
}

TEST_CASE("csv: any page reads back to the same number of cells in each row, a row a line") {
  CHECK(rc::check([] {
    const std::string text = print(OutputFormat::csv, any_page());
    RC_ASSERT(cells_by_row(text) == std::vector<std::size_t>(3, 11));
    RC_ASSERT(std::ranges::count(text, '\n') == 3);
  }));
}

}  // namespace
}  // namespace akhbar::test
