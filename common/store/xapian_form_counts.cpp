#include "common/store/xapian_form_counts.h"

#include <algorithm>
#include <map>
#include <string>

#include "common/store/schema.h"

namespace akhbar {
namespace {

using TermsOfForms = std::map<std::string_view, std::string_view>;

// The forms in which a query wants words, with their terms.
void collect_forms(const Query& query, TermsOfForms& terms) {
  if (const auto* term = std::get_if<TermQuery>(&query.node)) {
    if (term->is_exact) terms.emplace(term->form, term->term);
  } else if (const auto* phrase = std::get_if<PhraseQuery>(&query.node)) {
    if (!phrase->is_exact) return;
    for (const WordForm& word : phrase->words) terms.emplace(word.form, word.term);
  } else if (const auto* forms = std::get_if<FormsQuery>(&query.node)) {
    for (const WordForm& word : forms->forms) terms.emplace(word.form, word.term);
  } else {
    for (const Query* part : parts_of(query)) collect_forms(*part, terms);
  }
}

}  // namespace

FormCounts::FormCounts(const Xapian::Database& database, const Query& query,
                       const std::vector<Xapian::docid>& documents)
    : counts_(documents.size()) {
  TermsOfForms terms;
  collect_forms(query, terms);
  for (const auto& [form, term] : terms) {
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
