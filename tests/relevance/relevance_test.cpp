#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "indexer/indexing_run.h"
#include "searcher/eval/trec_files.h"
#include "searcher/form_lookup.h"
#include "searcher/search_run.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_directory.h"

namespace akhbar {
namespace {

constexpr const char* kCorpus = AKHBAR_CORPUS_DIR;

Qrels read_corpus_qrels() {
  std::ifstream in(std::string(kCorpus) + "/qrels.txt");
  return read_qrels(in, "qrels.txt");
}

std::vector<Topic> read_corpus_topics() {
  std::ifstream in(std::string(kCorpus) + "/topics.tsv");
  return read_topics(in, "topics.tsv");
}

std::string grade_of(const Judgements& judgements, const std::string& id) {
  const auto found = judgements.find(id);
  return found == judgements.end() ? "-" : std::to_string(found->second);
}

// The first hits with their grades: what a change of ranking changes, to be read in the diff.
std::string result_page(const Topic& topic, const Answer& answer, const Judgements& judgements) {
  constexpr std::size_t kShown = 8;
  std::string page = fmt::format("{}\n{}\n\n", topic.query, to_string(answer.query));
  for (const ShownHit& hit : answer.page.hits) {
    if (hit.rank > kShown) break;
    page += fmt::format("{} [{}] {} {}\n", hit.rank, grade_of(judgements, hit.article.id.str()),
                        hit.article.id.str(), hit.article.title);
  }
  return page;
}

std::string metrics_line(const std::string& name, const Measures& measures) {
  return fmt::format("{:<6} {:.4f}  {:.4f}  {:.4f}\n", name, measures.ndcg_10,
                     measures.average_precision, measures.reciprocal_rank);
}

}  // namespace

TEST_CASE("relevance: result pages and measures of the sample corpus's topics") {
  const test::TemporaryDirectory directory;
  IndexingRequest request;
  request.index = directory.path() / "index";
  request.inputs = {std::string(kCorpus) + "/articles"};
  request.progress = cli::ProgressMode::none;
  const IndexingReport report = run_indexing(request);
  REQUIRE(report.added == 120);
  REQUIRE(report.rejected == 0);

  Analyzer analyzer;
  IndexReader index(request.index, Analyzer::fingerprint(), form_places_with(analyzer));
  SearchSettings settings;
  settings.page.limit = 1000;
  const Qrels qrels = read_corpus_qrels();
  std::string metrics = "topic  nDCG@10 MAP     MRR\n";
  std::vector<Measures> all;
  const std::vector<Topic> topics = read_corpus_topics();
  REQUIRE(topics.size() == 24);
  for (const Topic& topic : topics) {
    const Answer found = answer(topic.id, topic.query, settings, index, analyzer);
    const Judgements& judgements = qrels.at(topic.id);
    std::vector<std::string> ranked;
    for (const ShownHit& hit : found.page.hits) ranked.push_back(hit.article.id.str());
    all.push_back(measure(judgements, ranked));
    metrics += metrics_line(topic.id, all.back());
    test::check_file("relevance/pages/" + topic.id + ".txt", result_page(topic, found, judgements));
  }
  metrics += metrics_line("mean", mean(all));
  test::check_file("relevance/metrics.txt", metrics);
}

}  // namespace akhbar
