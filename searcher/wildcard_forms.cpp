#include "searcher/wildcard_forms.h"

#include <fmt/format.h>

namespace akhbar {
namespace {

// With more a query takes seconds, and means little.
constexpr std::size_t kMaxForms = 500;

struct Expander {
  IndexReader& index;
  std::vector<QueryIssue> issues{};

  void all(std::vector<Query>& queries) {
    for (Query& query : queries) std::visit(*this, query.node);
  }

  void operator()(WildcardQuery& wildcard) {
    FormsLike like = index.forms_like(wildcard.pattern, kMaxForms);
    wildcard.forms = std::move(like.forms);
    if (like.total == 0) {
      issues.push_back({wildcard.column.value, Severity::note,
                        fmt::format("no word of the index is like {}", wildcard.pattern)});
    } else if (like.total > kMaxForms) {
      issues.push_back({wildcard.column.value, Severity::repaired,
                        fmt::format("{} words are like {}; the {} most frequent are searched",
                                    like.total, wildcard.pattern, kMaxForms)});
    }
  }
  void operator()(EitherQuery& either) { all(either.ways); }
  void operator()(ProximityQuery& proximity) { all(proximity.sides); }
  void operator()(WeightedQuery& weighted) { all(weighted.query); }
  void operator()(CompoundQuery& compound) {
    all(compound.must);
    all(compound.may);
    all(compound.must_not);
    all(compound.filters);
  }
  template <typename WithoutWildcards>
  void operator()(WithoutWildcards&) {}
};

}  // namespace

std::vector<QueryIssue> look_up_wildcards(Query& query, IndexReader& index) {
  Expander expander{index};
  std::visit(expander, query.node);
  return std::move(expander.issues);
}

}  // namespace akhbar
