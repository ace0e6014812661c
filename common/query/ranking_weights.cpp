#include "common/query/ranking_weights.h"

#include <array>

namespace akhbar {
namespace {

constexpr std::array<NamedWeight, 11> kNamed = {{
    {"k1", &RankingWeights::k1, "how slowly repetition saturates"},
    {"k3", &RankingWeights::k3, "the same in the query"},
    {"b", &RankingWeights::b, "how much long articles lose"},
    {"least-length", &RankingWeights::least_length, "the least length an article is taken for"},
    {"near", &RankingWeights::near, "neighbours of the query that stand together"},
    {"form", &RankingWeights::form, "a word in the form typed"},
    {"part", &RankingWeights::part, "a word of a name of several"},
    {"concept", &RankingWeights::concept_name, "another name of the same thing"},
    {"synonym", &RankingWeights::synonym, "a word of the same meaning"},
    {"translation", &RankingWeights::translation, "the same in the other language"},
    {"repair", &RankingWeights::repair, "what a word was likely meant for"},
}};

}  // namespace

std::span<const NamedWeight> named_weights() { return kNamed; }

}  // namespace akhbar
