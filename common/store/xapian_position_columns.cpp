#include "common/store/xapian_position_columns.h"

#include <algorithm>

namespace akhbar {
namespace {

// Documents that are read at once: what is kept of them is some megabytes at most.
constexpr std::size_t kBlock = 1024;

}  // namespace

PositionColumns::PositionColumns(const Xapian::Database& database,
                                 const std::vector<Xapian::docid>& documents)
    : database_(database), documents_(documents) {}

std::span<const Xapian::termpos> PositionColumns::of(const std::string& term, std::size_t i) {
  const Column& column = this->column(term, i);
  const std::size_t row = i % kBlock;
  return std::span(column.positions)
      .subspan(column.begins[row], column.begins[row + 1] - column.begins[row]);
}

Xapian::termcount PositionColumns::frequency(const std::string& term, std::size_t i) {
  return column(term, i).frequencies[i % kBlock];
}

const PositionColumns::Column& PositionColumns::column(const std::string& term, std::size_t i) {
  if (i / kBlock != block_) {
    columns_.clear();
    block_ = i / kBlock;
  }
  const auto [found, is_new] = columns_.try_emplace(term);
  if (is_new) found->second = read(term);
  return found->second;
}

PositionColumns::Column PositionColumns::read(const std::string& term) const {
  const auto first = static_cast<std::ptrdiff_t>(block_ * kBlock);
  const auto count = std::min(kBlock, documents_.size() - block_ * kBlock);
  Column column;
  auto posting = database_.postlist_begin(term);
  const auto end = database_.postlist_end(term);
  for (auto document = documents_.begin() + first;
       document != documents_.begin() + first + static_cast<std::ptrdiff_t>(count); ++document) {
    column.begins.push_back(column.positions.size());
    column.frequencies.push_back(0);
    if (posting != end && *posting < *document) posting.skip_to(*document);
    if (posting == end || *posting != *document) continue;
    column.frequencies.back() = posting.get_wdf();
    column.positions.insert(column.positions.end(), posting.positionlist_begin(),
                            posting.positionlist_end());
  }
  column.begins.push_back(column.positions.size());
  return column;
}

}  // namespace akhbar
