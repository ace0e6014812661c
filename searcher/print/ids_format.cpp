#include "searcher/print/formats.h"

namespace akhbar {

void print_ids(const ResultPage& page, const PrintStyle& /*style*/, std::ostream& out) {
  for (const ShownHit& hit : page.hits) out << hit.article.id.str() << '\n';
}

}  // namespace akhbar
