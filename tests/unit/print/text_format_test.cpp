#include <sstream>

#include <doctest/doctest.h>

#include "searcher/print/printer.h"
#include "tests/unit/print/example_page.h"

namespace akhbar::test {
namespace {

std::string text(const ResultPage& page, const PrintStyle& style = {}) {
  std::ostringstream out;
  print_page(OutputFormat::text, page, style, out);
  return out.str();
}

ResultPage page_of(const ShownHit& shown) {
  ResultPage page;
  page.total = 1;
  page.hits = {shown};
  return page;
}

std::string count(std::size_t total, std::size_t offset, std::size_t shown) {
  ResultPage page;
  page.total = total;
  page.offset = offset;
  page.hits.assign(shown, english_hit());
  const std::string printed = text(page);
  return printed.substr(0, printed.find('\n'));
}

TEST_CASE("text: rank, title, source, day and id, then the passages with starred marks") {
  CHECK(text(example_page(), {.width = 64}) == R"(3 articles, 1–2

1. Iranian *SMEs* to expand international cooperation
   Tehran Times · 2021-06-18 · tt-462206
   The head of Iran Small Industries and *Industrial* *Parks*
   Organization said that the cooperation of *SMEs* will be
   expanded…
   …the “presence” of *SMEs* in regional markets.

2. توسعهٔ *شهرک‌های* *صنعتی* خراسان
   خبرگزاری ایرنا · 2020-03-20 · irn-707587
   …حمایت از بنگاه‌های کوچک در *شهرک‌های* *صنعتی* خراسان به گفتهٔ
   «مُدیرعامل» شرکت ۱۲٪ بیشتر شد…
)");
}

TEST_CASE("text: the count says which articles of how many are shown") {
  CHECK(count(0, 0, 0) == "no articles");
  CHECK(count(1, 0, 1) == "1 article");
  CHECK(count(2, 0, 2) == "2 articles");
  CHECK(count(1234, 0, 10) == "1,234 articles, 1–10");
  CHECK(count(1234567, 1000, 2) == "1,234,567 articles, 1,001–1,002");
  CHECK(count(11, 10, 1) == "11 articles, 11");
  CHECK(count(3, 10, 0) == "3 articles, none from 11 on");
}

TEST_CASE("text: an empty page is its count") { CHECK(text({}) == "no articles\n"); }

TEST_CASE("text: ranks are right-aligned, and the rest of a hit stands below the title") {
  ResultPage page;
  page.total = 20;
  page.offset = 8;
  page.hits = {hit("a", "Ninth", {passage("one")}), hit("b", "Tenth", {passage("two")})};
  page.hits[0].rank = 9;
  page.hits[1].rank = 10;
  CHECK(text(page) == R"(20 articles, 9–10

 9. Ninth
    undated · a
    one

10. Tenth
    undated · b
    two
)");
}

TEST_CASE("text: at most two passages are shown") {
  CHECK(text(page_of(hit("a", "T", {passage("one"), passage("two"), passage("three")}))) ==
        "1 article\n\n1. T\n   undated · a\n   one\n   two\n");
}

TEST_CASE("text: an article without title is untitled") {
  CHECK(text(page_of(hit("a", "", {}))) == "1 article\n\n1. untitled\n   undated · a\n");
}

TEST_CASE("text: days are of the calendar that was asked for") {
  const ResultPage page = page_of(persian_hit());
  CHECK(text(page, {.dates = DateStyle::gregorian}).find(" · 2020-03-20 · ") != std::string::npos);
  CHECK(text(page, {.dates = DateStyle::solar}).find(" · 1399-01-01 · ") != std::string::npos);
  CHECK(text(page, {.dates = DateStyle::both}).find(" · 2020-03-20 (1399-01-01) · ") !=
        std::string::npos);
}

TEST_CASE("text: a day before the Solar Hijri calendar's years is Gregorian in any style") {
  ShownHit old = hit("a", "T", {});
  old.article.published = std::chrono::sys_days(std::chrono::year(1799) / 1 / 2);
  CHECK(text(page_of(old), {.dates = DateStyle::both}) == "1 article\n\n1. T\n   1799-01-02 · a\n");
}

TEST_CASE("text: a source that does not fit has a line for itself") {
  ShownHit long_source = hit("tt-1", "T", {});
  long_source.article.source = "Islamic Republic News Agency";
  CHECK(text(page_of(long_source), {.width = 48}) ==
        "1 article\n\n1. T\n   Islamic Republic News Agency · undated · tt-1\n");
  CHECK(text(page_of(long_source), {.width = 47}) ==
        "1 article\n\n1. T\n   Islamic Republic News Agency\n   undated · tt-1\n");
}

TEST_CASE("text: colours make titles bold and marks bold red, and replace the stars") {
  const ShownHit shown = hit("a", "To [expand] trade", {passage("…[SMEs] and [parks]")});
  CHECK(text(page_of(shown), {.colours = true}) ==
        "1 article\n\n"
        "1. \x1b[1mTo \x1b[0m\x1b[1;31mexpand\x1b[0m\x1b[1m trade\x1b[0m\n"
        "   undated · a\n"
        "   …\x1b[1;31mSMEs\x1b[0m and \x1b[1;31mparks\x1b[0m\n");
}

TEST_CASE("text: colours end with a line and begin again on the next") {
  const ShownHit shown = hit("a", "T", {passage("an [industrial park] here")});
  CHECK(text(page_of(shown), {.colours = true, .width = 17}) ==
        "1 article\n\n"
        "1. \x1b[1mT\x1b[0m\n"
        "   undated · a\n"
        "   an \x1b[1;31mindustrial\x1b[0m\n"
        "   \x1b[1;31mpark\x1b[0m here\n");
}

TEST_CASE("text: isolates stand around each line of a title or passage and around the source") {
  ShownHit shown = hit("a", "[Alpha] beta", {passage("…gamma delta…")});
  shown.article.source = "IRNA";
  CHECK(text(page_of(shown), {.bidi_isolates = true, .width = 10}) ==
        "1 article\n\n"
        "1. \u2068*Alpha*\u2069\n"
        "   \u2068beta\u2069\n"
        "   \u2068IRNA\u2069\n"
        "   undated\n"
        "   · a\n"
        "   \u2068…gamma\u2069\n"
        "   \u2068delta…\u2069\n");
  CHECK(text(page_of(shown), {.colours = true, .bidi_isolates = true}) ==
        "1 article\n\n"
        "1. \u2068\x1b[1;31mAlpha\x1b[0m\x1b[1m beta\x1b[0m\u2069\n"
        "   \u2068IRNA\u2069 · undated · a\n"
        "   \u2068…gamma delta…\u2069\n");
}

TEST_CASE("text: controls show as U+FFFD, bidi overrides are left out, line breaks are blanks") {
  ShownHit shown = hit("a\u009B", "\x1b#8\x07 [title]\u202E",
                       {passage("one\r\ntwo\u2028three\tfour\u0085\u009B31m \u2066five\u2069")});
  shown.article.source = "ev\u202Dil\x7F";
  CHECK(text(page_of(shown)) ==
        "1 article\n\n"
        "1. \uFFFD#8\uFFFD *title*\n"
        "   evil\uFFFD · undated · a\uFFFD\n"
        "   one two three four \uFFFD31m five\n");
}

TEST_CASE("text: an article has its title, what is known of it, and its lines as they are") {
  Article article = english_hit().article;
  article.author = "A. Rasoulian";
  const Snippet marked{passage("Iranian [SMEs] to expand international cooperation"),
                       {passage("TEHRAN- The head of [ISIPO] said so.\nA line.\r\n\r\n\r\n"
                                "A second paragraph that is longer.\n")}};
  std::ostringstream out;
  print_article(OutputFormat::text, article, marked, {.dates = DateStyle::both, .width = 30}, out);
  CHECK(out.str() == R"(Iranian *SMEs* to expand
international cooperation
Tehran Times
2021-06-18 (1400-03-28) ·
tt-462206
author: A. Rasoulian
categories: Economy
tags: SME, ISIPO
url:
https://www.tehrantimes.com/news/462206/

TEHRAN- The head of *ISIPO*
said so.
A line.

A second paragraph that is
longer.
)");
}

TEST_CASE("text: an article without body or known facts is its title, day and id") {
  std::ostringstream out;
  print_article(OutputFormat::text, hit("a", "T", {}).article, {passage("T"), {}}, {}, out);
  CHECK(out.str() == "T\nundated · a\n");
}

}  // namespace
}  // namespace akhbar::test
