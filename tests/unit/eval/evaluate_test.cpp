#include "searcher/eval/evaluate.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

// Topic 1: found at rank 2 of one relevant. Topic 2: not answered. Topic 9 is not judged.
Qrels two_topics() { return {{"1", {{"a", 1}}}, {"2", {{"b", 1}}}}; }
Run one_answer() { return {{"1", {"x", "a"}}, {"9", {"b"}}}; }

std::string table(const Qrels& qrels, const std::vector<std::pair<std::string, Run>>& runs,
                  bool by_topic) {
  std::ostringstream out;
  print_evaluation(qrels, runs, by_topic, out);
  return out.str();
}

TEST_CASE("print_evaluation: a line a run, and a topic that was not answered counts as zeros") {
  // nDCG@10 of topic 1 is 1/log2(3) = 0.63093
  CHECK(table(two_topics(), {{"ours.run", one_answer()}, {"empty", {}}}, false) ==
        R"(run       nDCG@10     MAP    P@10   R@100     MRR  topics
ours.run   0.3155  0.2500  0.0500  0.5000  0.2500       2
empty      0.0000  0.0000  0.0000  0.0000  0.0000       2
)");
}

TEST_CASE("print_evaluation: by topic, each topic's line stands above its run's") {
  CHECK(table(two_topics(), {{"r", one_answer()}}, true) ==
        R"(run  nDCG@10     MAP    P@10   R@100     MRR  topics
  1   0.6309  0.5000  0.1000  1.0000  0.5000
  2   0.0000  0.0000  0.0000  0.0000  0.0000
r     0.3155  0.2500  0.0500  0.5000  0.2500       2
)");
}

std::string lucene_line(const std::string& qrels_name, const std::string& run_name) {
  const char* shared = std::getenv("AKHBAR_SHARED");
  REQUIRE(shared != nullptr);
  const std::string folder = std::string(shared) + "/data/";
  std::ifstream qrels(folder + qrels_name);
  std::ifstream run(folder + run_name);
  REQUIRE(qrels);
  REQUIRE(run);
  const std::string lines =
      table(read_qrels(qrels, qrels_name), {{"lucene", read_run(run, run_name)}}, false);
  return lines.substr(lines.find('\n') + 1);
}

// Figures of measure.py, which equal trec_eval's.
TEST_CASE("print_evaluation: Lucene's runs score as trec_eval scores them" *
          doctest::skip(std::getenv("AKHBAR_SHARED") == nullptr)) {
  CHECK(lucene_line("ien.qrels.dev.txt", "ien.topics.dev.title.lucene.run") ==
        "lucene   0.8962  0.8263  0.9406  0.9031  0.9792      32\n");
  CHECK(lucene_line("hamshahri.qrels.dev.txt", "hamshahri.topics.dev.lucene.run") ==
        "lucene   0.8894  0.8282  0.8200  0.9477  0.9800      25\n");
}

}  // namespace
}  // namespace akhbar::test
