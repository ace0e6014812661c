#pragma once

#include <vector>

#include <xapian.h>

#include "common/query/query.h"
#include "common/store/form_places.h"

namespace akhbar {

/// What decides which documents have something in certain places. Both outlive it.
struct PlaceReader {
  const Xapian::Database& database;
  const FormPlaces& form_places;
};

/// The documents, ascending, among those that `superset` finds in whose text `query` (a word, a
/// phrase, any of several, or what is made of them by NEAR and atleast) stands in some place.
/// Xapian's own NEAR takes neither phrases nor groups as sides, and knows no word that is near
/// itself; nor does it know sentences, the first paragraph, or how often.
std::vector<Xapian::docid> documents_where(const PlaceReader& places, const Query& query,
                                           const Xapian::Query& superset);

}  // namespace akhbar
