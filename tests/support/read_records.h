#pragma once

#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/calendar/date_range.h"
#include "indexer/sources/source_factory.h"

namespace akhbar::test {

inline std::vector<Record> read_records(InputFormat format, std::string bytes,
                                        const SourceOptions& options = {},
                                        std::size_t piece_bytes = ByteStream::kPieceBytes) {
  auto stream = ByteStream::from_memory(std::move(bytes), charset_of(format), piece_bytes);
  const auto source = make_source(format, std::move(stream), "in", "file", options);
  std::vector<Record> records;
  while (auto record = source->next()) records.push_back(std::move(*record));
  return records;
}

inline std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Characters that cannot stand in a table's row, and the pictures that stand for them.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPictures = {
    {{"\n", "␊"}, {"\r", "␍"}, {"\t", "␉"}, {{"\0", 1}, "␀"}}};

inline std::string with_pictures(std::string text) {
  for (const auto& [character, picture] : kPictures) {
    text = replace_all(std::move(text), character, picture);
  }
  return text;
}

inline std::string without_pictures(std::string text) {
  for (const auto& [character, picture] : kPictures) {
    text = replace_all(std::move(text), picture, character);
  }
  return text;
}

/// "1 a-7 title=Oil body=Up. date=2021-06-18 tags=oil|gas (a remark)" or "2 rejected: why"
inline std::string to_row(const Record& record) {
  std::string row = std::to_string(record.location.line) + ' ';
  if (const auto* rejection = std::get_if<Rejection>(&record.content)) {
    row += "rejected: " + rejection->reason;
  } else {
    const auto& article = std::get<Article>(record.content);
    row += article.id.str();
    const auto add = [&row](std::string_view name, const std::string& text) {
      if (!text.empty()) row += ' ' + std::string(name) + '=' + text;
    };
    const auto add_list = [&](std::string_view name, const std::vector<std::string>& texts) {
      std::string joined;
      for (const std::string& text : texts) joined += (joined.empty() ? "" : "|") + text;
      add(name, joined);
    };
    add("url", article.url);
    add("title", article.title);
    add("body", article.body);
    add("source", article.source);
    add("author", article.author);
    add("lang", article.language);
    add("date", article.published ? to_iso(*article.published) : "");
    add_list("categories", article.categories);
    add_list("tags", article.tags);
  }
  for (const std::string& remark : record.remarks) row += " (" + remark + ')';
  return with_pictures(std::move(row));
}

/// The records of an input written with pictures, as rows separated by " / ".
inline std::string read_to_rows(InputFormat format, const std::string& pictured,
                                const SourceOptions& options = {}) {
  std::string rows;
  for (const Record& record : read_records(format, without_pictures(pictured), options)) {
    rows += (rows.empty() ? "" : " / ") + to_row(record);
  }
  return rows;
}

}  // namespace akhbar::test
