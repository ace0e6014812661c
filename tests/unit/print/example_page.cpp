#include "tests/unit/print/example_page.h"

namespace akhbar::test {

Passage passage(std::string_view text) {
  constexpr std::string_view kEllipsis = "…";
  Passage result;
  if (text.starts_with(kEllipsis)) {
    result.cut_before = true;
    text.remove_prefix(kEllipsis.size());
  }
  if (text.ends_with(kEllipsis)) {
    result.cut_after = true;
    text.remove_suffix(kEllipsis.size());
  }
  for (const char c : text) {
    if (c == '[') {
      result.marks.push_back({result.text.size(), 0});
    } else if (c == ']') {
      result.marks.back().end = result.text.size();
    } else {
      result.text += c;
    }
  }
  return result;
}

ShownHit hit(std::string_view id, std::string_view title, std::vector<Passage> passages) {
  const Passage marked_title = passage(title);
  return {.rank = 1,
          .score = 1,
          .article = {.id = ArticleId::parse(id).value(),
                      .url = "",
                      .title = marked_title.text,
                      .body = "",
                      .source = "",
                      .author = "",
                      .language = "",
                      .published = std::nullopt,
                      .categories = {},
                      .tags = {}},
          .snippet = {marked_title, std::move(passages)}};
}

ShownHit english_hit() {
  ShownHit result =
      hit("tt-462206", "Iranian [SMEs] to expand international cooperation",
          {passage("The head of Iran Small Industries and [Industrial] [Parks] Organization said "
                   "that the cooperation of [SMEs] will be expanded…"),
           passage("…the “presence” of [SMEs] in regional markets.")});
  result.score = 12.34567891;
  result.article.url = "https://www.tehrantimes.com/news/462206/";
  result.article.source = "Tehran Times";
  result.article.language = "en";
  result.article.published = std::chrono::sys_days(std::chrono::year(2021) / 6 / 18);
  result.article.categories = {"Economy"};
  result.article.tags = {"SME", "ISIPO"};
  return result;
}

ShownHit persian_hit() {
  ShownHit result = hit(
      "irn-707587", "توسعهٔ [شهرک‌های] [صنعتی] خراسان",
      {passage(
          "…حمایت از بنگاه‌های کوچک در [شهرک‌های] [صنعتی] "
          "خراسان "
          "به "
          "گفتهٔ «مُدیرعامل» "
          "شرکت ۱۲٪ بیشتر شد…")});
  result.rank = 2;
  result.score = 9.5;
  result.article.source = "خبرگزاری ایرنا";
  result.article.author = "سمیه نصیری";
  result.article.language = "fa";
  result.article.published = std::chrono::sys_days(std::chrono::year(2020) / 3 / 20);
  return result;
}

ResultPage example_page() {
  return {.id = "1",
          .query = "SMEs \"industrial park",
          .canonical = "SMEs \"industrial park\"",
          .total = 3,
          .offset = 0,
          .hits = {english_hit(), persian_hit()},
          .issues = {{6, Severity::repaired, "the quote is not closed"}},
          .repairs = {{1, "smes", 0, {"sme"}, true}},
          .expansions = {{1, "smes", Relation::same_concept, "smes", {"small industry"}},
                         {6, "park", Relation::translation, "", {"پارک"}}}};
}

}  // namespace akhbar::test
