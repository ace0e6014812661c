#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace akhbar {

/// Bytes of a text, on borders of characters.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

/// A piece of the original text, word for word, with what the query matched in it. Marks are spans
/// of `text`, ascending, apart.
struct Passage {
  std::string text;
  std::vector<Span> marks;
  bool cut_before = false;  // text stands before it in the article
  bool cut_after = false;
  bool operator==(const Passage&) const = default;
};

/// What is shown of a hit: its headline and the best passages of its body, in the body's order.
struct Snippet {
  Passage title;
  std::vector<Passage> passages;
  bool operator==(const Snippet&) const = default;
};

}  // namespace akhbar
