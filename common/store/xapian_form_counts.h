#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/query/query.h"

namespace akhbar {

/// Which of the forms that a query asks for some documents have, and how often. The postings of the
/// forms are gone through once: a document's own list of terms takes ten times as long to read.
class FormCounts {
 public:
  struct Count {
    std::string_view form;
    std::string_view term;
    unsigned count = 0;
  };

  /// The forms in which `query` wants words, counted in `documents`, which ascend. `query` outlives
  /// it.
  FormCounts(const Xapian::Database& database, const Query& query,
             const std::vector<Xapian::docid>& documents);

  /// Those that the `i`-th of the documents has, in the order of their forms, each once.
  const std::vector<Count>& of_document(std::size_t i) const { return counts_[i]; }

 private:
  std::vector<std::vector<Count>> counts_;
};

}  // namespace akhbar
