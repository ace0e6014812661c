#include "common/query/distance_rows.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"

namespace akhbar {

DistanceRows::DistanceRows(std::string_view word, std::size_t edits)
    : word_(characters_of(word)), edits_(edits), rows_{{}} {
  for (std::size_t j = 0; j <= word_.size(); ++j) rows_.front().push_back(j);
}

bool DistanceRows::read(const std::string& other) {
  const std::u32string characters = characters_of(other);
  const auto [shared, rest] = std::ranges::mismatch(start_, characters);
  start_.erase(shared, start_.end());
  rows_.resize(start_.size() + 1);
  for (auto next = rest; next != characters.end(); ++next) {
    if (!can_go_on()) return false;
    add(*next);
  }
  return can_go_on();
}

std::string DistanceRows::start() const {
  std::string text;
  for (const char32_t c : start_) append_utf8(c, text);
  return text;
}

// A swap leads from the row before the last one to the next.
bool DistanceRows::can_go_on() const {
  const std::size_t last = std::ranges::min(rows_.back());
  const std::size_t before =
      rows_.size() > 1 ? std::ranges::min(rows_[rows_.size() - 2]) + 1 : edits_ + 1;
  return std::min(last, before) <= edits_;
}

void DistanceRows::add(char32_t c) {
  const std::size_t i = rows_.size();
  const std::vector<std::size_t>& last = rows_.back();
  std::vector<std::size_t> row{i};
  for (std::size_t j = 1; j <= word_.size(); ++j) {
    const std::size_t change = word_[j - 1] == c ? 0 : 1;
    row.push_back(std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change}));
    const bool is_swap = i > 1 && j > 1 && word_[j - 1] == start_.back() && word_[j - 2] == c;
    if (is_swap) row[j] = std::min(row[j], rows_[i - 2][j - 2] + 1);
  }
  rows_.push_back(std::move(row));
  start_ += c;
}

}  // namespace akhbar
