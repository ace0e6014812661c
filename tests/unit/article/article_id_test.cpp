#include "common/article/article_id.h"

#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace akhbar {

TEST_CASE("ArticleId: blanks and control characters are percent-encoded") {
  CHECK(ArticleId::parse("tt-1")->str() == "tt-1");
  CHECK(ArticleId::parse(" news item\t7 \n")->str() == "news%20item%097");
  CHECK(ArticleId::parse("خبر-۱")->str() == "خبر-۱");
}

TEST_CASE("ArticleId: empty, blank and overlong names are none") {
  CHECK_FALSE(ArticleId::parse("").has_value());
  CHECK_FALSE(ArticleId::parse(" \n").has_value());
  CHECK(ArticleId::parse(std::string(ArticleId::kMaxBytes, 'x')).has_value());
  CHECK_FALSE(ArticleId::parse(std::string(ArticleId::kMaxBytes + 1, 'x')).has_value());
}

TEST_CASE("law: an id parses to itself") {
  CHECK(rc::check([] {
    const auto id = ArticleId::parse(*rc::gen::arbitrary<std::string>());
    if (id) RC_ASSERT(ArticleId::parse(id->str()) == id);
  }));
}

}  // namespace akhbar
