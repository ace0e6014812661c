#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "common/query/parser.h"
#include "common/query/resolver.h"
#include "searcher/snippet/matches.h"
#include "searcher/snippet/snippet_maker.h"
#include "tests/support/generated_text.h"

namespace akhbar {

TEST_CASE("law: a passage is the article's text, and its marks are its matches, none missing") {
  Analyzer analyzer;
  Names names;
  CHECK(rc::check([&] {
    const Article article{.id = *ArticleId::parse("a"),
                          .title = *test::mixed_text(),
                          .body = *test::mixed_text() + " " + *test::mixed_text()};
    const auto words = *rc::gen::container<std::vector<std::string>>(3, test::text_piece());
    const Query query = resolve(parse_plain_query(words[0] + " " + words[1] + " " + words[2]).root,
                                analyzer, names, Widening::off, {})
                            .query;
    const std::vector<Token> tokens = analyzer.analyze(article.body);
    const std::vector<Match> matches = find_matches(query, Field::text, tokens);
    const Snippet snippet = make_snippet(article, query, analyzer);
    RC_ASSERT(snippet.passages.size() <= 2U);
    for (const Passage& passage : snippet.passages) {
      const std::size_t at = article.body.find(passage.text);
      RC_ASSERT(at != std::string::npos);
      for (const Span& mark : passage.marks) {
        const std::string surface = passage.text.substr(mark.begin, mark.end - mark.begin);
        const std::vector<Token> alone = analyzer.analyze(surface);
        RC_ASSERT(!find_matches(query, Field::text, alone).empty());
      }
    }
    if (!matches.empty()) RC_ASSERT(!snippet.passages.front().marks.empty());
    const Snippet whole = mark_article(article, query, analyzer);
    std::vector<Span> expected;
    expected.reserve(matches.size());
    for (const Match& match : matches) {
      expected.push_back({tokens[match.first].begin, tokens[match.last].end});
    }
    RC_ASSERT(whole.passages.front().marks == expected);
  }));
}

}  // namespace akhbar
