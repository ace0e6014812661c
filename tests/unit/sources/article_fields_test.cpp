#include "indexer/sources/article_fields.h"

#include <doctest/doctest.h>

#include "tests/support/read_records.h"

namespace akhbar {
namespace {

RecordBuilder builder(std::map<std::string, std::string> renamed = {}) {
  return RecordBuilder("corpus.jsonl", "corpus", {.renamed = std::move(renamed)});
}

std::string row(const RecordFields& fields) { return test::to_row(builder().build(fields, 7)); }

RecordFields dated(const std::string& date) {
  RecordFields fields;
  fields.add(ArticleField::id, "a1");
  fields.add(ArticleField::title, "t");
  fields.add(ArticleField::date, date);
  return fields;
}

TEST_CASE("fields: a location names the file, and the line if there is one") {
  CHECK(to_string(Location{"corpus.jsonl", 812}) == "corpus.jsonl:812");
  CHECK(to_string(Location{"corpus.jsonl", 0}) == "corpus.jsonl");
  CHECK(builder().build(dated(""), 7).location == Location{"corpus.jsonl", 7});
}

TEST_CASE("fields: a renamed field is known by its new name only") {
  const RecordBuilder renamed = builder({{"body", "Text"}, {"LANG", "language"}});
  CHECK(renamed.field_of("text") == ArticleField::body);
  CHECK(renamed.field_of("body") == std::nullopt);
  CHECK(renamed.field_of("language") == ArticleField::language);
  CHECK(renamed.field_of("lang") == std::nullopt);
  CHECK(renamed.field_of(" TITLE ") == ArticleField::title);
}

TEST_CASE("fields: two fields can change their names") {
  const RecordBuilder swapped = builder({{"body", "title"}, {"title", "body"}});
  CHECK(swapped.field_of("title") == ArticleField::body);
  CHECK(swapped.field_of("body") == ArticleField::title);
}

TEST_CASE("fields: an id that is too long is a rejection, also where the url is the id") {
  const std::string longest(ArticleId::kMaxBytes, 'x');
  RecordFields fields;
  fields.add(ArticleField::title, "t");
  fields.add(ArticleField::url, longest + 'x');
  CHECK(row(fields) == "7 rejected: no \"id\", and \"url\" is longer than 1024 bytes");
  fields.add(ArticleField::id, longest);
  CHECK(std::get<Article>(builder().build(fields, 7).content).id.str() == longest);

  RecordFields too_long;
  too_long.add(ArticleField::title, "t");
  too_long.add(ArticleField::id, longest + 'x');
  CHECK(row(too_long) == "7 rejected: id is longer than 1024 bytes");
}

TEST_CASE("fields: what is not UTF-8 is a rejection that names the field and the byte") {
  RecordFields fields;
  fields.add(ArticleField::title, "t");
  fields.add(ArticleField::author, "نفت\xFF");
  CHECK(row(fields) == "7 rejected: not UTF-8 at byte 7 of \"author\"");
}

TEST_CASE("fields: dates of both calendars are read in either script") {
  for (const auto* date : {"2021-06-18", "June 18, 2021 - 11:28", "28 Khordad 1400", "1400-03-28",
                           "۱۴۰۰/۰۳/۲۸", "جمعه ۲۸ خرداد ۱۴۰۰ ساعت ۱۱:۲۸"}) {
    CAPTURE(date);
    CHECK(row(dated(date)) == "7 a1 title=t date=2021-06-18");
  }
}

TEST_CASE("fields: a date that cannot be leaves the article undated and is told") {
  const Record record = builder().build(dated("31 Esfand 1400"), 7);
  CHECK(std::get<Article>(record.content).published == std::nullopt);
  REQUIRE(record.remarks.size() == 1);
  CHECK(record.remarks[0].starts_with("date \"31 Esfand 1400\": "));
  CHECK(record.remarks[0].ends_with("; left undated"));
  CHECK(row(dated("some\nday")) ==
        "7 a1 title=t (date \"some day\": not a date that is known; left undated)");
}

TEST_CASE("fields: of a long date only the beginning is told, to a character's border") {
  std::string date = "x";
  for (int i = 0; i < 100; ++i) date += "ن";
  const Record record = builder().build(dated(date), 7);
  REQUIRE(record.remarks.size() == 1);
  CHECK(record.remarks[0] ==
        "date \"" + date.substr(0, 59) + "…\": not a date that is known; left undated");
}

}  // namespace
}  // namespace akhbar
