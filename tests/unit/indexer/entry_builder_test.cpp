#include "indexer/entry_builder.h"

#include <string>

#include <doctest/doctest.h>

namespace akhbar {
namespace {

Article example() {
  Article article{.id = *ArticleId::parse("cbd-1")};
  article.url = "https://a.example/1";
  article.title = "SMEs export";
  article.body = "Exports rose. شرکت‌ها";
  article.source = "Caspian Business Daily";
  article.author = "Sara Amini";
  article.language = "en";
  article.published = std::chrono::sys_days(std::chrono::year(2021) / 6 / 18);
  article.categories = {"Economy"};
  article.tags = {"Free Zones"};
  return article;
}

}  // namespace

TEST_CASE("build_entry: every term that an article is found by, with weights and positions") {
  Analyzer analyzer;
  Names names;
  // A headline's words count three times in the unprefixed terms, and the body begins 100 positions
  // after the headline's last word.
  CHECK(to_string(build_entry(example(), analyzer, names)) ==
        "Aamini\n"
        "Asara\n"
        "D20210618\n"
        "Hcaspianbusinessdaily\n"
        "Kfreezones\n"
        "Len\n"
        "M202106\n"
        "Sexport ×1 2\n"
        "Ssme ×1 1\n"
        "Uhttps://a.example/1\n"
        "XDATED\n"
        "XLE 106\n"
        "XLexport\n"
        "XLrose\n"
        "XLsme\n"
        "XLشرکت\n"
        "XPA 1 103\n"
        "XSE 1 103 105\n"
        "XSM140003\n"
        "XSY1400\n"
        "XTeconomy\n"
        "XWexport ×1\n"
        "XWexports ×1\n"
        "XWrose ×1\n"
        "XWsmes ×1\n"
        "XWشرکتها ×1\n"
        "Y2021\n"
        "export ×4 2 103\n"
        "rose ×1 104\n"
        "sme ×3 1\n"
        "شرکت ×1 105\n");
}

TEST_CASE("build_entry: depends on the article alone") {
  Analyzer used;
  Names names;
  build_entry(example(), used, names);
  Analyzer fresh;
  CHECK(build_entry(example(), used, names) == build_entry(example(), fresh, names));
}

}  // namespace akhbar
