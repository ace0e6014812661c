#include "searcher/eval/evaluate.h"

#include <algorithm>

#include <fmt/format.h>

namespace akhbar {
namespace {

struct Row {
  std::string name;
  Measures measures;
  std::string topics;
};

std::vector<Row> evaluate(const Qrels& qrels, const std::string& name, const Run& run,
                          bool by_topic) {
  std::vector<Row> rows;
  std::vector<Measures> measured;
  for (const auto& [topic, judgements] : qrels) {
    const auto answered = run.find(topic);
    measured.push_back(answered == run.end() ? Measures() : measure(judgements, answered->second));
    if (by_topic) rows.push_back({"  " + topic, measured.back(), ""});
  }
  rows.push_back({name, mean(measured), fmt::format("{:>8}", measured.size())});
  return rows;
}

}  // namespace

void print_evaluation(const Qrels& qrels, const std::vector<std::pair<std::string, Run>>& runs,
                      bool by_topic, std::ostream& out) {
  const std::string heading = "run";
  std::size_t width = heading.size();
  std::vector<Row> rows;
  for (const auto& [name, run] : runs) {
    for (Row& row : evaluate(qrels, name, run, by_topic)) {
      width = std::max(width, row.name.size());
      rows.push_back(std::move(row));
    }
  }
  out << fmt::format("{:{}}  nDCG@10     MAP    P@10   R@100     MRR  topics\n", heading, width);
  for (const auto& [name, measures, topics] : rows) {
    out << fmt::format("{:{}}  {:7.4f} {:7.4f} {:7.4f} {:7.4f} {:7.4f}{}\n", name, width,
                       measures.ndcg_10, measures.average_precision, measures.precision_10,
                       measures.recall_100, measures.reciprocal_rank, topics);
  }
}

}  // namespace akhbar
