#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/query/field.h"
#include "common/query/query.h"
#include "common/store/form_places.h"
#include "common/store/schema.h"
#include "common/store/xapian_form_counts.h"
#include "common/store/xapian_position_columns.h"

namespace akhbar {

/// Where words stand in one document: positions, ascending.
class DocumentPlaces {
 public:
  using Position = Xapian::termpos;
  using Positions = std::vector<Position>;

  /// Of the `i`-th of the documents of `columns`, whose article `read_forms` reads again. All of
  /// these outlive it. `forms` are those that anything is asked of.
  DocumentPlaces(PositionColumns& columns, std::size_t i,
                 const std::vector<FormCounts::Count>& forms,
                 const std::function<std::vector<PlacedForm>()>& read_forms);

  /// Of a term; `field` is text, title or lead.
  std::span<const Position> of_term(Field field, const std::string& term);

  /// Of words in these forms and no others of their terms. `forms` ascend by their form.
  Positions of_forms(Field field, const std::vector<WordForm>& forms);

  /// The number of the sentence, or paragraph, that the word at `position` stands in.
  std::size_t sentence_at(Position position);
  std::size_t paragraph_at(Position position);

 private:
  std::span<const Position> posted_at(const std::string& term);
  // How often a term counts, as forms are counted: the headline's once, and sentences that are
  // repeated not at all.
  unsigned count(const std::string& term);
  bool is_in(Field field, const PlacedForm& placed);
  Position lead_end();
  const std::vector<PlacedForm>& placed_forms();

  PositionColumns& columns_;
  std::size_t document_;
  const std::vector<FormCounts::Count>& forms_;
  const std::function<std::vector<PlacedForm>()>& read_forms_;
  std::optional<std::vector<PlacedForm>> placed_forms_;
};

}  // namespace akhbar
