#include "common/store/stored_article.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "common/store/index_entry.h"

namespace akhbar {

TEST_CASE("law: unpack(pack(article)) is the article, and its hash depends on every part") {
  CHECK(rc::check([] {
    Article article{.id = *ArticleId::parse("a")};
    article.title = *rc::gen::arbitrary<std::string>();
    article.body = *rc::gen::arbitrary<std::string>();
    article.tags = *rc::gen::arbitrary<std::vector<std::string>>();
    if (*rc::gen::arbitrary<bool>()) {
      article.published = std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-9999, 99999)));
    }
    RC_ASSERT(unpack(pack(article)) == article);
    Article other = article;
    other.tags.emplace_back();
    RC_ASSERT(content_hash(other) != content_hash(article));
    other = article;
    other.body += ' ';
    RC_ASSERT(content_hash(other) != content_hash(article));
  }));
}

TEST_CASE("law: damaged bytes give nothing or an article, never a crash") {
  const std::string whole = pack({.id = *ArticleId::parse("a-1"), .title = "Oil", .body = "Gas"});
  CHECK(rc::check([&] {
    std::string bytes = whole;
    bytes.resize(*rc::gen::inRange<std::size_t>(0, whole.size()));
    RC_ASSERT(!unpack(bytes).has_value());
    bytes = whole;
    bytes[*rc::gen::inRange<std::size_t>(0, whole.size())] = *rc::gen::arbitrary<char>();
    const auto article = unpack(bytes);
    if (article) RC_ASSERT(unpack(pack(*article)) == article);
  }));
}

}  // namespace akhbar
