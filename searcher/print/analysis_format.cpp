#include "searcher/print/analysis_format.h"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "searcher/print/json_output.h"
#include "searcher/print/screen_text.h"

namespace akhbar {
namespace {

std::string_view name_of(Script script) {
  switch (script) {
    case Script::latin:
      return "latin";
    case Script::arabic:
      return "arabic";
    case Script::digits:
      return "digits";
    case Script::other:
      break;
  }
  return "other";
}

std::string_view name_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::number:
      return "number";
    case TokenKind::acronym:
      return "acronym";
    case TokenKind::word:
      break;
  }
  return "word";
}

struct Cell {
  std::string text;
  std::size_t width = 0;  // columns
};

constexpr std::size_t kColumns = 8;
using Row = std::array<Cell, kColumns>;
using Widths = std::array<std::size_t, kColumns>;

Cell plain_cell(std::string_view text) { return {std::string(text), text.size()}; }

std::string isolated(std::string_view text, const PrintStyle& style) {
  if (!style.bidi_isolates) return std::string(text);
  return fmt::format("{}{}{}", kFirstStrongIsolate, text, kPopIsolate);
}

Cell word_cell(std::string_view word, const PrintStyle& style) {
  const std::string shown = one_line(word);
  return {isolated(shown, style), display_width(screen_text(shown))};
}

Cell compound_cell(const AnalyzedWord& word, const PrintStyle& style) {
  if (word.compound_words == 0) return {};
  Cell cell = word_cell(word.compound, style);
  const std::string words = fmt::format(" ×{} words", word.compound_words);
  cell.text += words;
  cell.width += display_width(screen_text(words));
  return cell;
}

// Latin columns first: a terminal that takes the direction of a line from its first letter then
// takes left to right, and no Persian word stands between two columns of numbers.
Row header_row() {
  return {plain_cell("position"), plain_cell("bytes"),      plain_cell("kind"),
          plain_cell("note"),     plain_cell("written"),    plain_cell("form"),
          plain_cell("term"),     plain_cell("as one word")};
}

Row row_of(const AnalyzedWord& word, const PrintStyle& style) {
  return {plain_cell(fmt::format("{}", word.position)),
          plain_cell(fmt::format("{}-{}", word.begin, word.end)),
          plain_cell(fmt::format("{} {}", name_of(word.script), name_of(word.kind))),
          plain_cell(word.is_stop_word ? "stop word" : ""),
          word_cell(word.written, style),
          word_cell(word.form, style),
          word_cell(word.term, style),
          compound_cell(word, style)};
}

// A word that is wider than any real one moves the rest of its own line only.
Widths widths_of(const std::vector<std::vector<Row>>& tables) {
  constexpr std::size_t kWidest = 40;
  Widths widths{};
  for (const auto& rows : tables) {
    for (const Row& row : rows) {
      for (std::size_t i = 0; i < kColumns; ++i) {
        widths[i] = std::max(widths[i], std::min(row[i].width, kWidest));
      }
    }
  }
  return widths;
}

std::string to_line(const Row& row, const Widths& widths) {
  constexpr std::size_t kGap = 2;
  std::string line;
  std::size_t blanks = 0;
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (row[i].width > 0) {
      line.append(blanks, ' ');
      line += row[i].text;
      blanks = 0;
    }
    blanks += std::max(widths[i], row[i].width) - row[i].width + kGap;
  }
  return line;
}

std::string common_line(const std::vector<TextAnalysis>& texts, const PrintStyle& style) {
  const std::vector<std::string> terms = terms_in_common(texts);
  if (terms.empty()) return "nothing in common";
  std::string line = "in common:";
  for (const std::string& term : terms) line += " " + word_cell(term, style).text;
  return line;
}

// Columns are as wide in one table as in the others, so that the eye can go down from text to text.
void print_tables(const std::vector<TextAnalysis>& texts, const PrintStyle& style,
                  std::ostream& out) {
  std::vector<std::vector<Row>> tables;
  for (const TextAnalysis& text : texts) {
    std::vector<Row>& rows = tables.emplace_back();
    if (text.words.empty()) continue;
    rows.push_back(header_row());
    for (const AnalyzedWord& word : text.words) rows.push_back(row_of(word, style));
  }
  const Widths widths = widths_of(tables);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i > 0) out << '\n';
    if (tables[i].empty()) out << "no words\n";
    for (const Row& row : tables[i]) out << to_line(row, widths) << '\n';
  }
  if (texts.size() > 1) out << '\n' << common_line(texts, style) << '\n';
}

Json word_to_json(const AnalyzedWord& word) {
  Json json = {
      {"position", word.position},
      {"begin", word.begin},
      {"end", word.end},
      {"written", word.written},
      {"script", name_of(word.script)},
      {"kind", name_of(word.kind)},
      {"form", word.form},
      {"term", word.term},
  };
  if (word.compound_words > 0) {
    json["compound"] = word.compound;
    json["compound_words"] = word.compound_words;
  }
  json["is_stop_word"] = word.is_stop_word;
  return json;
}

Json text_to_json(const TextAnalysis& text) {
  Json tokens = Json::array();
  for (const AnalyzedWord& word : text.words) tokens.push_back(word_to_json(word));
  return {
      {"text", text.text},
      {"language", text.language.empty() ? Json() : Json(text.language)},
      {"tokens", std::move(tokens)},
  };
}

void print_document(const std::vector<TextAnalysis>& texts, std::ostream& out) {
  Json analyses = Json::array();
  for (const TextAnalysis& text : texts) analyses.push_back(text_to_json(text));
  const Json json = {
      {"schema", kSchema},
      {"texts", std::move(analyses)},
      {"in_common", terms_in_common(texts)},
  };
  write_document(json, out);
}

void print_lines(const std::vector<TextAnalysis>& texts, std::ostream& out) {
  for (const TextAnalysis& text : texts) {
    Json line = {{"schema", kSchema}};
    line.update(text_to_json(text));
    write_line(line, out);
  }
}

}  // namespace

void print_analyses(OutputFormat format, const std::vector<TextAnalysis>& texts,
                    const PrintStyle& style, std::ostream& out) {
  assert(format == OutputFormat::text || format == OutputFormat::json ||
         format == OutputFormat::jsonl);
  if (format == OutputFormat::json) {
    print_document(texts, out);
  } else if (format == OutputFormat::jsonl) {
    print_lines(texts, out);
  } else {
    print_tables(texts, style, out);
  }
}

}  // namespace akhbar
