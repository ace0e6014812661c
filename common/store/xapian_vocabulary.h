#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/store/counted_form.h"
#include "common/store/schema.h"

namespace akhbar {

/// The folded words of the index that begin with `prefix`, in the order of their characters; the
/// first `most_looked_at` of them.
std::vector<CountedForm> forms_with_prefix(const Xapian::Database& database,
                                           std::string_view prefix, std::size_t most_looked_at);

/// Those that match `pattern` (wildcard.h).
std::vector<CountedForm> forms_like(const Xapian::Database& database, std::string_view pattern);

/// The folded words for which `is_wanted` holds: all words are gone through.
std::vector<CountedForm> forms_that(const Xapian::Database& database,
                                    const std::function<bool(std::string_view)>& is_wanted);

/// The words of `layout` from which `word` differs by at most `edits` (edit_distance.h). Looks only
/// at the beginnings that can still lead to one.
std::vector<CountedForm> words_near(const Xapian::Database& database, const TermLayout& layout,
                                    std::string_view word, std::size_t edits);

}  // namespace akhbar
