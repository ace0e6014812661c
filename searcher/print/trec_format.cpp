#include <fmt/format.h>

#include "searcher/print/formats.h"

namespace akhbar {

void print_trec(const ResultPage& page, const PrintStyle& /*style*/, std::ostream& out) {
  for (const ShownHit& hit : page.hits) {
    out << fmt::format("{} Q0 {} {} {:.6f} akhbar\n", page.id, hit.article.id.str(), hit.rank,
                       hit.score);
  }
}

}  // namespace akhbar
