#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

namespace akhbar {

/// Where terms stand in many documents, read a term at a time: the database keeps a term's
/// positions in neighbouring documents side by side, and going from term to term in each document
/// takes twice as long.
class PositionColumns {
 public:
  /// `documents` ascend. Both outlive it.
  PositionColumns(const Xapian::Database& database, const std::vector<Xapian::docid>& documents);

  /// The positions of `term` in the `i`-th document, ascending; valid until a document of another
  /// block is asked for. Ask for the documents in their order.
  std::span<const Xapian::termpos> of(const std::string& term, std::size_t i);

  /// What all its occurrences there count together.
  Xapian::termcount frequency(const std::string& term, std::size_t i);

 private:
  // Of one block of documents: those of the i-th begin at begins[i].
  struct Column {
    std::vector<Xapian::termpos> positions{};
    std::vector<std::size_t> begins{};
    std::vector<Xapian::termcount> frequencies{};
  };

  const Column& column(const std::string& term, std::size_t i);
  Column read(const std::string& term) const;

  const Xapian::Database& database_;
  const std::vector<Xapian::docid>& documents_;
  std::size_t block_ = 0;
  std::map<std::string, Column> columns_;
};

}  // namespace akhbar
