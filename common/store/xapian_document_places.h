#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/query/field.h"
#include "common/query/query.h"
#include "common/store/form_places.h"
#include "common/store/schema.h"
#include "common/store/xapian_form_counts.h"

namespace akhbar {

/// Where words stand in one document: positions, ascending.
class DocumentPlaces {
 public:
  using Position = Xapian::termpos;
  using Positions = std::vector<Position>;

  /// All of these outlive it. `forms` are those that anything is asked of.
  DocumentPlaces(const Xapian::Database& database, Xapian::docid document,
                 const std::vector<FormCounts::Count>& forms, const FormPlaces& form_places);

  /// Of a term; `field` is text, title or lead.
  const Positions& of_term(Field field, const std::string& term);

  /// Of words in these forms and no others of their terms. `forms` ascend by their form.
  Positions of_forms(Field field, const std::vector<WordForm>& forms);

  /// The number of the sentence, or paragraph, that the word at `position` stands in.
  std::size_t sentence_at(Position position);
  std::size_t paragraph_at(Position position);

 private:
  const Positions& posted_at(const std::string& term);
  bool is_in(Field field, const PlacedForm& placed);
  Position lead_end();
  const std::vector<PlacedForm>& placed_forms();

  const Xapian::Database& database_;
  Xapian::docid document_;
  const std::vector<FormCounts::Count>& forms_;
  const FormPlaces& form_places_;
  std::map<std::string, Positions> posted_;
  std::map<std::string, Positions> in_lead_;
  std::optional<std::vector<PlacedForm>> placed_forms_;
};

}  // namespace akhbar
