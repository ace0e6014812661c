#include "common/store/xapian_document_places.h"

#include <algorithm>
#include <utility>

#include "common/store/xapian_lookup.h"

namespace akhbar {
namespace {

std::size_t part_at(const DocumentPlaces::Positions& beginnings, DocumentPlaces::Position at) {
  return static_cast<std::size_t>(std::ranges::upper_bound(beginnings, at) - beginnings.begin());
}

}  // namespace

DocumentPlaces::DocumentPlaces(const Xapian::Database& database, Xapian::docid document,
                               const std::vector<FormCounts::Count>& forms,
                               const FormPlaces& form_places)
    : database_(database), document_(document), forms_(forms), form_places_(form_places) {}

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
  std::map<std::string_view, unsigned> wanted;  // how often each term stands in a wanted form
  std::vector<std::string_view> wanted_forms;
  for (const FormCounts::Count& met : forms_) {
    if (!std::ranges::binary_search(forms, met.form, {}, &WordForm::form)) continue;
    wanted[met.term] += met.count;
    wanted_forms.push_back(met.form);
  }
  // Where a term stands in no other form, its own positions say all.
  const bool has_others = std::ranges::any_of(wanted, [this](const auto& term) {
    return of_term(Field::text, std::string(term.first)).size() != term.second;
  });
  Positions positions;
  if (has_others) {
    for (const PlacedForm& placed : placed_forms()) {
      if (is_in(field, placed) &&
          std::ranges::binary_search(wanted_forms, std::string_view(placed.form))) {
        positions.push_back(placed.position);
      }
    }
  } else {
    for (const auto& [term, count] : wanted) {
      const Positions& more = of_term(field, std::string(term));
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
