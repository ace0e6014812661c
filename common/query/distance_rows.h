#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace akhbar {

/// Looks through words in the order of their characters for those from which one word differs by at
/// most some edits (edit_distance.h): the distances of the beginnings of one from those of the
/// other, a row for each character. A beginning that words share is looked at once, and one that
/// leads to none is told, so that the words behind it can be passed over.
class DistanceRows {
 public:
  DistanceRows(std::string_view word, std::size_t edits);

  /// Forgets what does not begin `other` and goes on with the rest of it. False where nothing that
  /// begins as start() is near enough.
  bool read(const std::string& other);

  std::string start() const;
  bool is_near() const { return rows_.back().back() <= edits_; }

 private:
  bool can_go_on() const;
  void add(char32_t c);

  std::u32string word_;
  std::size_t edits_;
  std::u32string start_;
  std::vector<std::vector<std::size_t>> rows_;
};

}  // namespace akhbar
