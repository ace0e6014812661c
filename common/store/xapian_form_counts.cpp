#include "common/store/xapian_form_counts.h"

#include <algorithm>
#include <map>
#include <string>

#include "common/store/schema.h"

namespace akhbar {
namespace {

/// The forms in which a query wants words, with their terms.
struct Collector {
  std::map<std::string_view, std::string_view> terms{};

  void all(const std::vector<Query>& queries) {
    for (const Query& query : queries) std::visit(*this, query.node);
  }

  void operator()(const TermQuery& term) {
    if (term.is_exact) terms.emplace(term.form, term.term);
  }
  void operator()(const PhraseQuery& phrase) {
    if (!phrase.is_exact) return;
    for (const WordForm& word : phrase.words) terms.emplace(word.form, word.term);
  }
  void operator()(const FormsQuery& forms) {
    for (const WordForm& word : forms.forms) terms.emplace(word.form, word.term);
  }
  void operator()(const EitherQuery& either) { all(either.ways); }
  void operator()(const ExpandedQuery& expanded) { all(expanded.typed); }
  void operator()(const ProximityQuery& proximity) { all(proximity.sides); }
  void operator()(const AtLeastQuery& at_least) { all(at_least.of); }
  void operator()(const WeightedQuery& weighted) { all(weighted.query); }
  void operator()(const CompoundQuery& compound) {
    all(compound.must);
    all(compound.may);
  }
  template <typename WithoutForms>
  void operator()(const WithoutForms&) {}
};

}  // namespace

FormCounts::FormCounts(const Xapian::Database& database, const Query& query,
                       const std::vector<Xapian::docid>& documents)
    : counts_(documents.size()) {
  Collector collector;
  std::visit(collector, query.node);
  for (const auto& [form, term] : collector.terms) {
    const std::string posted = make_term(kWordLayout, form);
    auto posting = database.postlist_begin(posted);
    const auto end = database.postlist_end(posted);
    auto document = documents.begin();
    while (posting != end && document != documents.end()) {
      if (*posting < *document) {
        posting.skip_to(*document);
      } else {
        document = std::lower_bound(document, documents.end(), *posting);
        if (document != documents.end() && *document == *posting) {
          counts_[static_cast<std::size_t>(document - documents.begin())].push_back(
              {form, term, posting.get_wdf()});
          ++document;
          ++posting;
        }
      }
    }
  }
}

}  // namespace akhbar
