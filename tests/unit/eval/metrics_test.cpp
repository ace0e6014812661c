#include "searcher/eval/metrics.h"

#include <cmath>

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

using doctest::Approx;

std::vector<std::string> fillers(std::size_t count) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back("filler" + std::to_string(i));
  return ids;
}

TEST_CASE("measure: a graded topic of three relevant articles, two of them found") {
  const Judgements judgements = {{"a", 3}, {"b", 1}, {"c", 2}, {"no", 0}, {"bad", -1}};
  const std::vector<std::string> ranked = {"no", "b", "bad", "unjudged", "a"};
  const Measures measures = measure(judgements, ranked);
  // gained 1/log2(3) + 3/log2(6) = 0.6309 + 1.1606 = 1.7915
  // ideal  3/log2(2) + 2/log2(3) + 1/log2(4) = 3 + 1.2619 + 0.5 = 4.7619
  CHECK(measures.ndcg_10 == Approx(1.7915 / 4.7619).epsilon(1e-4));
  CHECK(measures.average_precision == Approx((1.0 / 2 + 2.0 / 5) / 3));
  CHECK(measures.precision_10 == Approx(2.0 / 10));
  CHECK(measures.recall_100 == Approx(2.0 / 3));
  CHECK(measures.reciprocal_rank == Approx(1.0 / 2));
}

TEST_CASE("measure: the ideal ranking scores one") {
  const Measures measures = measure({{"a", 2}, {"b", 1}}, std::vector<std::string>{"a", "b"});
  CHECK(measures.ndcg_10 == Approx(1));
  CHECK(measures.average_precision == Approx(1));
  CHECK(measures.recall_100 == Approx(1));
  CHECK(measures.reciprocal_rank == Approx(1));
}

TEST_CASE("measure: the ideal of more than ten relevant articles is cut at ten") {
  Judgements judgements;
  for (const std::string& id : fillers(12)) judgements[id] = 1;
  CHECK(measure(judgements, fillers(10)).ndcg_10 == Approx(1));
}

Measures only_relevant_at(std::size_t rank) {
  std::vector<std::string> ranked = fillers(rank - 1);
  ranked.emplace_back("a");
  return measure({{"a", 1}}, ranked);
}

TEST_CASE("measure: each measure looks as deep as its name says") {
  CHECK(only_relevant_at(10).ndcg_10 == Approx(1 / std::log2(11.0)));
  CHECK(only_relevant_at(11).ndcg_10 == 0);
  CHECK(only_relevant_at(10).precision_10 == Approx(0.1));
  CHECK(only_relevant_at(11).precision_10 == 0);
  CHECK(only_relevant_at(100).recall_100 == 1);
  CHECK(only_relevant_at(101).recall_100 == 0);
  CHECK(only_relevant_at(1000).average_precision == Approx(0.001));
  CHECK(only_relevant_at(1001).average_precision == 0);
  CHECK(only_relevant_at(1000).reciprocal_rank == Approx(0.001));
  CHECK(only_relevant_at(1001).reciprocal_rank == 0);
}

TEST_CASE("measure: nothing relevant or nothing ranked is zero") {
  CHECK(measure({{"a", 0}}, std::vector<std::string>{"a"}).ndcg_10 == 0);
  CHECK(measure({{"a", 1}}, {}).ndcg_10 == 0);
  CHECK(measure({{"a", 1}}, {}).average_precision == 0);
}

TEST_CASE("mean: is taken of each measure, and of nothing is zero") {
  const std::vector<Measures> topics = {{1, 0.8, 0.6, 0.4, 0.2}, {0, 0.4, 0, 0.2, 0.1}};
  const Measures result = mean(topics);
  CHECK(result.ndcg_10 == Approx(0.5));
  CHECK(result.average_precision == Approx(0.6));
  CHECK(result.precision_10 == Approx(0.3));
  CHECK(result.recall_100 == Approx(0.3));
  CHECK(result.reciprocal_rank == Approx(0.15));
  CHECK(mean({}).ndcg_10 == 0);
}

}  // namespace
}  // namespace akhbar::test
