#include <sstream>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searcher/print/printer.h"
#include "tests/unit/print/example_page.h"

namespace akhbar::test {
namespace {

using nlohmann::json;

std::string print(OutputFormat format, const ResultPage& page) {
  std::ostringstream out;
  print_page(format, page, {}, out);
  return out.str();
}

std::vector<json> json_lines(const ResultPage& page) {
  std::vector<json> objects;
  std::istringstream lines(print(OutputFormat::jsonl, page));
  for (std::string line; std::getline(lines, line);) objects.push_back(json::parse(line));
  return objects;
}

json english_json() {
  return json::parse(R"({
  "rank": 1,
  "score": 12.345679,
  "id": "tt-462206",
  "title": "Iranian SMEs to expand international cooperation",
  "source": "Tehran Times",
  "author": "",
  "date": "2021-06-18",
  "date_solar": "1400-03-28",
  "lang": "en",
  "url": "https://www.tehrantimes.com/news/462206/",
  "categories": ["Economy"],
  "tags": ["SME", "ISIPO"],
  "title_marks": [[8, 12]],
  "passages": [
    {
      "text": "The head of Iran Small Industries and Industrial Parks Organization said that the cooperation of SMEs will be expanded",
      "marks": [[38, 48], [49, 54], [97, 101]]
    },
    {"text": "the “presence” of SMEs in regional markets.", "marks": [[18, 22]]}
  ]
})");
}

json persian_json() {
  return json::parse(R"({
  "rank": 2,
  "score": 9.5,
  "id": "irn-707587",
  "title": "توسعهٔ شهرک‌های صنعتی خراسان",
  "source": "خبرگزاری ایرنا",
  "author": "سمیه نصیری",
  "date": "2020-03-20",
  "date_solar": "1399-01-01",
  "lang": "fa",
  "url": "",
  "categories": [],
  "tags": [],
  "title_marks": [[7, 15], [16, 21]],
  "passages": [
    {
      "text": "حمایت از بنگاه‌های کوچک در شهرک‌های صنعتی خراسان به گفتهٔ «مُدیرعامل» شرکت ۱۲٪ بیشتر شد",
      "marks": [[27, 35], [36, 41]]
    }
  ]
})");
}

json issues_json() {
  return json::parse(R"([
  {"column": 6, "severity": "repaired", "message": "the quote is not closed"}
])");
}

json expansions_json() {
  json concept_json = {{"column", 1},
                       {"word", "smes"},
                       {"relation", "concept"},
                       {"concept", "smes"},
                       {"names", {"small industry"}}};
  json translation = {
      {"column", 6}, {"word", "park"}, {"relation", "translation"}, {"names", {"پارک"}}};
  return json::array({concept_json, translation});
}

json repairs_json() {
  return json::parse(R"([
  {"column": 1, "word": "smes", "articles": 0, "likely": ["sme"], "is_searched": true}
])");
}

TEST_CASE("json: a page is one document, its marks in characters") {
  const json expected = {
      {"schema", 1},
      {"query", "SMEs \"industrial park"},
      {"canonical", "SMEs \"industrial park\""},
      {"total", 3},
      {"offset", 0},
      {"hits", {english_json(), persian_json()}},
      {"issues", issues_json()},
      {"repairs", repairs_json()},
      {"expansions", expansions_json()},
  };
  CHECK(json::parse(print(OutputFormat::json, example_page())) == expected);
}

TEST_CASE("json: is indented by two blanks, its keys in the documented order") {
  ResultPage page;
  page.query = "q";
  page.canonical = "q";
  page.total = 1;
  page.hits = {hit("a", "[T]", {passage("a [b]")})};
  CHECK(print(OutputFormat::json, page) == R"({
  "schema": 1,
  "query": "q",
  "canonical": "q",
  "total": 1,
  "offset": 0,
  "hits": [
    {
      "rank": 1,
      "score": 1.0,
      "id": "a",
      "title": "T",
      "source": "",
      "author": "",
      "date": null,
      "date_solar": null,
      "lang": "",
      "url": "",
      "categories": [],
      "tags": [],
      "title_marks": [
        [
          0,
          1
        ]
      ],
      "passages": [
        {
          "text": "a b",
          "marks": [
            [
              2,
              3
            ]
          ]
        }
      ]
    }
  ],
  "issues": [],
  "repairs": [],
  "expansions": []
}
)");
}

TEST_CASE("json: a query that is not UTF-8 is repaired") {
  ResultPage page;
  page.query = "caf\xE9";
  CHECK(json::parse(print(OutputFormat::json, page))["query"] == "caf\uFFFD");
}

TEST_CASE("jsonl: an object a hit, then the summary") {
  json english = english_json();
  json persian = persian_json();
  for (json* line : {&english, &persian}) {
    line->update({{"type", "hit"}, {"schema", 1}, {"query", 1}});
  }
  const json summary = {{"type", "summary"},
                        {"schema", 1},
                        {"query", 1},
                        {"total", 3},
                        {"offset", 0},
                        {"shown", 2},
                        {"issues", issues_json()},
                        {"repairs", repairs_json()},
                        {"expansions", expansions_json()},
                        {"canonical", "SMEs \"industrial park\""}};
  CHECK(json_lines(example_page()) == std::vector<json>{english, persian, summary});
}

TEST_CASE("jsonl: what is looked for first stands first") {
  const std::string lines = print(OutputFormat::jsonl, example_page());
  CHECK(lines.starts_with(R"({"type":"hit","schema":1,"query":1,"id":"tt-462206","rank":1,)"));
}

TEST_CASE("jsonl: an empty page is its summary") {
  ResultPage page;
  page.id = "IEN02";
  CHECK(print(OutputFormat::jsonl, page) ==
        R"({"type":"summary","schema":1,"query":"IEN02","total":0,"offset":0,"shown":0,)"
        R"("canonical":"","issues":[],"repairs":[],"expansions":[]})"
        "\n");
}

TEST_CASE("jsonl: the query's id is a number only if it reads back the same") {
  const auto id_of = [](const std::string& id) {
    ResultPage page;
    page.id = id;
    return json_lines(page).at(0)["query"];
  };
  CHECK(id_of("0") == 0);
  CHECK(id_of("42") == 42);
  CHECK(id_of("18446744073709551615") == 18446744073709551615U);
  CHECK(id_of("18446744073709551616") == "18446744073709551616");
  CHECK(id_of("007") == "007");
  CHECK(id_of("-1") == "-1");
  CHECK(id_of("1.5") == "1.5");
  CHECK(id_of("true") == "true");
  CHECK(id_of("\"a\"") == "\"a\"");
  CHECK(id_of("") == "");
}

TEST_CASE("json: severities have names") {
  ResultPage page;
  page.issues = {{1, Severity::note, "a"},
                 {2, Severity::repaired, "b"},
                 {3, Severity::refused, "c"},
                 {4, Severity::warning, "d"}};
  const json expected = json::parse(R"([
    {"column": 1, "severity": "note", "message": "a"},
    {"column": 2, "severity": "repaired", "message": "b"},
    {"column": 3, "severity": "refused", "message": "c"},
    {"column": 4, "severity": "warning", "message": "d"}])");
  CHECK(json::parse(print(OutputFormat::json, page))["issues"] == expected);
}

TEST_CASE("json: an article is all its fields, and the marks of title and body") {
  Article article = persian_hit().article;
  article.body = "سطر یکم\nسطر دوم";
  std::ostringstream out;
  print_article(OutputFormat::json, article,
                {passage("توسعهٔ [شهرک‌های] صنعتی خراسان"),
                 {passage("سطر یکم\nسطر [دوم]")}},
                {}, out);
  CHECK(json::parse(out.str()) == json::parse(R"({
    "schema": 1,
    "id": "irn-707587",
    "title": "توسعهٔ شهرک‌های صنعتی خراسان",
    "source": "خبرگزاری ایرنا",
    "author": "سمیه نصیری",
    "date": "2020-03-20",
    "date_solar": "1399-01-01",
    "lang": "fa",
    "url": "",
    "categories": [],
    "tags": [],
    "title_marks": [[7, 15]],
    "body": "سطر یکم\nسطر دوم",
    "body_marks": [[12, 15]]
  })"));
}

}  // namespace
}  // namespace akhbar::test
