#include "searcher/search_run.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/calendar/tehran_time.h"
#include "common/query/parser.h"
#include "common/query/resolver.h"
#include "common/text/stop_words.h"
#include "searcher/form_lookup.h"
#include "searcher/snippet/snippet_maker.h"
#include "searcher/widening/expansion_lookup.h"

namespace akhbar {
namespace {

void fill_page(const Query& query, const SearchSettings& settings, IndexReader& index,
               Analyzer& analyzer, ResultPage& page) {
  Page wanted = settings.page;
  wanted.count_all = shows_total(settings.format);
  wanted.fetch_articles = shows_snippets(settings.format);
  SearchResult result = index.search(query, wanted, settings.weights);
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

void keep_language(const std::string& language, Query& query) {
  CompoundQuery kept;
  kept.must.push_back(std::move(query));
  kept.filters.push_back({ValueQuery{Field::language, language, {}}});
  query = {std::move(kept)};
}

}  // namespace

UnderstoodQuery understand(const std::string& typed, const SearchSettings& settings,
                           IndexReader& index, Analyzer& analyzer) {
  ParsedQuery parsed =
      settings.is_plain ? parse_plain_query(typed) : parse_query(typed, settings.saved);
  const DateContext dates{settings.today ? *settings.today : today_in_tehran(), settings.calendar};
  Names names([&index](const std::string& key) { return index.lexicon_record(key); });
  const Widening widening =
      settings.has_concepts && !settings.is_exact ? Widening::on : Widening::off;
  ResolvedQuery resolved = resolve(parsed.root, analyzer, names, widening, dates);
  UnderstoodQuery understood{
      std::move(resolved.query), to_string(parsed.root), std::move(parsed.issues), {}, {}};
  const auto tell = [&](std::vector<QueryIssue> issues) {
    std::ranges::move(issues, std::back_inserter(understood.issues));
  };
  tell(std::move(resolved.issues));
  if (!is_refused(understood.issues)) {
    tell(look_up_forms(understood.query, index, analyzer));
    const Repairs repairs = settings.is_exact ? Repairs::told : Repairs::searched;
    Names none;
    RepairedQuery repaired = repair(understood.query, typed, repairs, settings.weights, index,
                                    analyzer, settings.has_concepts ? names : none);
    tell(std::move(repaired.issues));
    understood.repairs = std::move(repaired.repairs);
    understood.expansions = look_up_expansions(understood.query, index);
    if (auto issue = expansion_issue(understood.expansions)) tell({*std::move(issue)});
  }
  if (!settings.language.empty()) keep_language(settings.language, understood.query);
  std::ranges::stable_sort(understood.issues, {}, &QueryIssue::column);
  return understood;
}

Answer answer(const std::string& id, const std::string& typed, const SearchSettings& settings,
              IndexReader& index, Analyzer& analyzer) {
  UnderstoodQuery understood = understand(typed, settings, index, analyzer);
  Answer answer;
  answer.page.id = id;
  answer.page.query = typed;
  answer.page.canonical = std::move(understood.canonical);
  answer.page.issues = std::move(understood.issues);
  answer.page.repairs = std::move(understood.repairs);
  answer.page.expansions = std::move(understood.expansions);
  answer.query = std::move(understood.query);
  answer.is_refused = is_refused(answer.page.issues);
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
