#include "searcher/search_run.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/query/parser.h"
#include "common/query/resolver.h"
#include "common/text/stop_words.h"
#include "searcher/snippet/snippet_maker.h"
#include "searcher/wildcard_forms.h"

namespace akhbar {
namespace {

void fill_page(const Query& query, const SearchSettings& settings, IndexReader& index,
               Analyzer& analyzer, ResultPage& page) {
  Page wanted = settings.page;
  wanted.count_all = shows_total(settings.format);
  wanted.fetch_articles = shows_snippets(settings.format);
  SearchResult result = index.search(query, wanted);
  page.total = result.total;
  page.offset = wanted.offset;
  std::size_t rank = wanted.offset;
  for (Hit& hit : result.hits) {
    ShownHit shown{++rank, hit.score, Article{.id = hit.id}, {}};
    if (hit.article) {
      shown.article = *std::move(hit.article);
      shown.snippet = make_snippet(shown.article, query, analyzer);
    }
    page.hits.push_back(std::move(shown));
  }
}

}  // namespace

Answer answer(const std::string& id, const std::string& typed, const SearchSettings& settings,
              IndexReader& index, Analyzer& analyzer) {
  ParsedQuery parsed = settings.is_plain ? parse_plain_query(typed) : parse_query(typed);
  ResolvedQuery resolved = resolve(parsed.root, analyzer);
  Answer answer;
  answer.page.id = id;
  answer.page.query = typed;
  answer.page.canonical = to_string(parsed.root);
  answer.query = std::move(resolved.query);
  answer.page.issues = std::move(parsed.issues);
  std::ranges::move(resolved.issues, std::back_inserter(answer.page.issues));
  answer.is_refused = is_refused(answer.page.issues);
  if (!answer.is_refused) {
    std::ranges::move(look_up_wildcards(answer.query, index),
                      std::back_inserter(answer.page.issues));
  }
  std::ranges::stable_sort(answer.page.issues, {}, &QueryIssue::column);
  if (!answer.is_refused) fill_page(answer.query, settings, index, analyzer, answer.page);
  return answer;
}

Answer similar_to(const ArticleId& article, const SearchSettings& settings, IndexReader& index,
                  Analyzer& analyzer) {
  // Enough to tell a story by; more only makes the search slower.
  constexpr std::size_t kTerms = 25;
  Answer answer;
  answer.page.id = "1";
  answer.page.query = "similar " + article.str();
  auto query = index.similar_query(article, kTerms, is_stop_word);
  if (!query) {
    answer.is_refused = true;
    answer.page.issues.push_back(
        {1, Severity::refused, "the index has no article with the id " + article.str()});
    return answer;
  }
  answer.query = *std::move(query);
  answer.page.canonical = to_string(answer.query);
  fill_page(answer.query, settings, index, analyzer, answer.page);
  return answer;
}

}  // namespace akhbar
