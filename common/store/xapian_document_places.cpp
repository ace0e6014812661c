#include "common/store/xapian_document_places.h"

#include <algorithm>
#include <utility>

namespace akhbar {
namespace {

std::size_t part_at(std::span<const DocumentPlaces::Position> beginnings,
                    DocumentPlaces::Position at) {
  return static_cast<std::size_t>(std::ranges::upper_bound(beginnings, at) - beginnings.begin());
}

}  // namespace

DocumentPlaces::DocumentPlaces(PositionColumns& columns, std::size_t i,
                               const std::vector<FormCounts::Count>& forms,
                               const std::function<std::vector<PlacedForm>()>& read_forms)
    : columns_(columns), document_(i), forms_(forms), read_forms_(read_forms) {}

std::span<const DocumentPlaces::Position> DocumentPlaces::of_term(Field field,
                                                                  const std::string& term) {
  if (field != Field::lead) return posted_at(make_term(layout_of(field), term));
  const std::span<const Position> all = posted_at(make_term(layout_of(Field::text), term));
  const auto behind = std::ranges::lower_bound(all, lead_end());
  return all.first(static_cast<std::size_t>(behind - all.begin()));
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
  const bool has_others = std::ranges::any_of(
      wanted, [this](const auto& term) { return count(std::string(term.first)) != term.second; });
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
      const std::span<const Position> more = of_term(field, std::string(term));
      positions.insert(positions.end(), more.begin(), more.end());
    }
    std::ranges::sort(positions);
  }
  return positions;
}

unsigned DocumentPlaces::count(const std::string& term) {
  const unsigned in_headline =
      columns_.frequency(make_term(layout_of(Field::title), term), document_);
  return columns_.frequency(make_term(layout_of(Field::text), term), document_) -
         (kTitleWeight - 1) * in_headline;
}

std::size_t DocumentPlaces::sentence_at(Position position) {
  return part_at(posted_at(std::string(kSentenceLayout.prefix)), position);
}

std::size_t DocumentPlaces::paragraph_at(Position position) {
  return part_at(posted_at(std::string(kParagraphLayout.prefix)), position);
}

std::span<const DocumentPlaces::Position> DocumentPlaces::posted_at(const std::string& term) {
  return columns_.of(term, document_);
}

bool DocumentPlaces::is_in(Field field, const PlacedForm& placed) {
  if (field == Field::title) return placed.is_in_headline;
  return field != Field::lead || placed.position < lead_end();
}

DocumentPlaces::Position DocumentPlaces::lead_end() {
  const std::span<const Position> end = posted_at(std::string(kLeadEndLayout.prefix));
  return end.empty() ? 0 : end.front();
}

const std::vector<PlacedForm>& DocumentPlaces::placed_forms() {
  if (!placed_forms_) placed_forms_ = read_forms_();
  return *placed_forms_;
}

}  // namespace akhbar
