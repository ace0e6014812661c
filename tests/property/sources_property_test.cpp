#include <algorithm>
#include <string>
#include <vector>

#include <csv.h>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "common/text/utf8.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

constexpr auto kFormats = {InputFormat::text, InputFormat::jsonl, InputFormat::json,
                           InputFormat::csv,  InputFormat::tsv,   InputFormat::trec};

// Any character that is no blank and no control; more often one that a format or a script makes
// special.
std::string any_character() {
  static const std::vector<std::string> special = {"\"", "\\", ",",  ";", "|",      "{", "}",
                                                   "<",  "&",  "/",  "ن", "ي",      "ک", "۴",
                                                   "،",  "«",  "\t", "é", "\u200C", "😀", "\u202E"};
  if (*rc::gen::inRange(0, 3) > 0) return *rc::gen::elementOf(special);
  std::string character;
  append_utf8(*rc::gen::suchThat(rc::gen::inRange<char32_t>(0x21, 0x10FFFF),
                                 [](char32_t c) { return c < 0x7F || c > 0xA0; }),
              character);
  return character;
}

// A text that reading leaves as it is: it neither begins nor ends with what is trimmed.
std::string any_text(const std::string& separator) {
  std::string text = "«";
  const int words = *rc::gen::inRange(1, 5);
  for (int word = 0; word < words; ++word) {
    if (word > 0) text += separator;
    const int characters = *rc::gen::inRange(1, 8);
    for (int i = 0; i < characters; ++i) text += any_character();
  }
  return text + "»";
}

Article any_article(std::size_t number) {
  std::string title = any_text(" ");
  std::replace(title.begin(), title.end(), '\t', '-');  // which would become a blank
  return {.id = ArticleId::parse("a" + std::to_string(number)).value(),
          .url = {},
          .title = title,
          .body = any_text("\n\n"),
          .source = {},
          .author = {},
          .language = "fa",
          .published = std::nullopt,
          .categories = {},
          .tags = {}};
}

std::vector<Article> any_articles() {
  std::vector<Article> articles;
  const std::size_t count = *rc::gen::inRange<std::size_t>(1, 4);
  while (articles.size() < count) articles.push_back(any_article(articles.size()));
  return articles;
}

std::string in_quotes(const std::string& field) {
  std::string quoted(csv_write(nullptr, 0, field.data(), field.size()), '\0');
  csv_write(quoted.data(), quoted.size(), field.data(), field.size());
  return quoted;
}

std::string to_csv(const std::vector<Article>& articles) {
  std::string text = "id,title,body,lang\r\n";
  for (const Article& article : articles) {
    text += in_quotes(article.id.str()) + ',' + in_quotes(article.title) + ',' +
            in_quotes(article.body) + ',' + article.language + "\r\n";
  }
  return text;
}

std::string to_json_lines(const std::vector<Article>& articles) {
  std::string text;
  for (const Article& article : articles) {
    text += nlohmann::json{{"id", article.id.str()},
                           {"title", article.title},
                           {"body", article.body},
                           {"lang", article.language}}
                .dump() +
            '\n';
  }
  return text;
}

std::vector<Article> articles_of(const std::vector<Record>& records) {
  std::vector<Article> articles;
  articles.reserve(records.size());
  for (const Record& record : records) articles.push_back(std::get<Article>(record.content));
  return articles;
}

std::vector<std::string> rows_of(const std::vector<Record>& records) {
  std::vector<std::string> rows;
  rows.reserve(records.size());
  for (const Record& record : records) rows.push_back(test::to_row(record));
  return rows;
}

// What looks like an input of each format here and there, and any bytes between.
std::string any_garbage() {
  static const std::vector<std::string> fragments = {"{\"title\":\"",
                                                     "\"body\":",
                                                     "[",
                                                     "]}",
                                                     "\\u00",
                                                     "\\",
                                                     "title,body\n",
                                                     "\"",
                                                     "\"\"",
                                                     ",",
                                                     "\t",
                                                     "\n",
                                                     "\r\n",
                                                     "<DOC>",
                                                     "</DOC>",
                                                     "<TEXT>",
                                                     "</TEXT>",
                                                     "<TITLE>",
                                                     "<DATE>",
                                                     "&#",
                                                     "&lt;",
                                                     "<REUTERS NEWID=\"7\">",
                                                     "<",
                                                     ">",
                                                     "2021-06-18",
                                                     "ن",
                                                     "\xFF\xFE",
                                                     "\xEF\xBB\xBF",
                                                     "\x1F\x8B\x08",
                                                     "\x28\xB5\x2F\xFD",
                                                     "plain words"};
  std::string bytes;
  const int pieces = *rc::gen::inRange(0, 40);
  for (int i = 0; i < pieces; ++i) {
    if (*rc::gen::inRange(0, 4) > 0) {
      bytes += *rc::gen::elementOf(fragments);
    } else {
      bytes += *rc::gen::arbitrary<char>();
    }
  }
  return bytes;
}

TEST_CASE("law: articles written as CSV are read as they were") {
  CHECK(rc::check([] {
    const auto articles = any_articles();
    RC_ASSERT(articles_of(test::read_records(InputFormat::csv, to_csv(articles))) == articles);
  }));
}

TEST_CASE("law: articles written as JSON are read as they were") {
  CHECK(rc::check([] {
    const auto articles = any_articles();
    const std::string lines = to_json_lines(articles);
    RC_ASSERT(articles_of(test::read_records(InputFormat::jsonl, lines)) == articles);
    RC_ASSERT(articles_of(test::read_records(InputFormat::json, lines)) == articles);
  }));
}

TEST_CASE("law: any bytes give records, the same wherever the pieces end, or an input error") {
  CHECK(rc::check([] {
    const std::string bytes = any_garbage();
    const std::size_t piece_bytes = *rc::gen::inRange<std::size_t>(1, 9);
    SourceOptions options;
    options.max_record_bytes = 60;
    for (const InputFormat format : kFormats) {
      try {
        RC_ASSERT(rows_of(test::read_records(format, bytes, options)) ==
                  rows_of(test::read_records(format, bytes, options, piece_bytes)));
      } catch (const InputError& error) {
        RC_ASSERT(std::string(error.what()).starts_with("memory is damaged"));
      }
    }
  }));
}

}  // namespace
}  // namespace akhbar
