#include "common/store/xapian_document_places.h"

#include <algorithm>
#include <utility>

#include "common/store/xapian_lookup.h"

namespace akhbar {
namespace {

// The forms of `forms` that the document has, with how often.
std::vector<std::pair<const WordForm*, unsigned>> present(const Xapian::Database& database,
                                                          Xapian::docid document,
                                                          const std::vector<WordForm>& forms) {
  std::vector<std::pair<const WordForm*, unsigned>> found;
  auto term = database.termlist_begin(document);
  const auto end = database.termlist_end(document);
  for (auto wanted = forms.begin(); wanted != forms.end();) {
    term.skip_to(make_term(kWordLayout, wanted->form));
    if (term == end) break;
    const std::string met = *term;
    if (!met.starts_with(kWordLayout.prefix)) break;
    const std::string form = met.substr(kWordLayout.prefix.size());
    wanted = std::lower_bound(wanted, forms.end(), form,
                              [](const WordForm& a, const std::string& b) { return a.form < b; });
    if (wanted != forms.end() && wanted->form == form) {
      found.emplace_back(&*wanted, term.get_wdf());
      ++wanted;
    }
  }
  return found;
}

std::size_t part_at(const DocumentPlaces::Positions& beginnings, DocumentPlaces::Position at) {
  return static_cast<std::size_t>(std::ranges::upper_bound(beginnings, at) - beginnings.begin());
}

}  // namespace

DocumentPlaces::DocumentPlaces(const Xapian::Database& database, Xapian::docid document,
                               const FormPlaces& form_places)
    : database_(database), document_(document), form_places_(form_places) {}

const DocumentPlaces::Positions& DocumentPlaces::of_term(Field field, const std::string& term) {
  if (field != Field::lead) return posted_at(make_term(layout_of(field), term));
  const auto [found, is_new] = in_lead_.try_emplace(term);
  if (is_new) {
    found->second = posted_at(make_term(layout_of(Field::text), term));
    std::erase_if(found->second, [end = lead_end()](Position at) { return at >= end; });
  }
  return found->second;
}

DocumentPlaces::Positions DocumentPlaces::of_forms(Field field,
                                                   const std::vector<WordForm>& forms) {
  std::map<std::string, unsigned> wanted;  // how often each term stands in a wanted form
  std::vector<std::string> wanted_forms;
  for (const auto& [form, count] : present(database_, document_, forms)) {
    wanted[form->term] += count;
    wanted_forms.push_back(form->form);
  }
  // Where a term stands in no other form, its own positions say all.
  const bool has_others = std::ranges::any_of(wanted, [this](const auto& term) {
    return of_term(Field::text, term.first).size() != term.second;
  });
  Positions positions;
  if (has_others) {
    for (const PlacedForm& placed : placed_forms()) {
      if (is_in(field, placed) && std::ranges::binary_search(wanted_forms, placed.form)) {
        positions.push_back(placed.position);
      }
    }
  } else {
    for (const auto& [term, count] : wanted) {
      const Positions& more = of_term(field, term);
      positions.insert(positions.end(), more.begin(), more.end());
    }
    std::ranges::sort(positions);
  }
  return positions;
}

std::size_t DocumentPlaces::sentence_at(Position position) {
  return part_at(posted_at(std::string(kSentenceLayout.prefix)), position);
}

std::size_t DocumentPlaces::paragraph_at(Position position) {
  return part_at(posted_at(std::string(kParagraphLayout.prefix)), position);
}

const DocumentPlaces::Positions& DocumentPlaces::posted_at(const std::string& term) {
  const auto [found, is_new] = posted_.try_emplace(term);
  if (is_new) {
    found->second.assign(database_.positionlist_begin(document_, term),
                         database_.positionlist_end(document_, term));
  }
  return found->second;
}

bool DocumentPlaces::is_in(Field field, const PlacedForm& placed) {
  if (field == Field::title) return placed.is_in_headline;
  return field != Field::lead || placed.position < lead_end();
}

DocumentPlaces::Position DocumentPlaces::lead_end() {
  const Positions& end = posted_at(std::string(kLeadEndLayout.prefix));
  return end.empty() ? 0 : end.front();
}

const std::vector<PlacedForm>& DocumentPlaces::placed_forms() {
  if (!placed_forms_) placed_forms_ = form_places_(article_of(database_.get_document(document_)));
  return *placed_forms_;
}

}  // namespace akhbar
