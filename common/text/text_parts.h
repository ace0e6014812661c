#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace akhbar {

/// Where the sentences and paragraphs of a text begin: byte offsets, ascending, each at the first
/// character that is no blank. A paragraph's beginning is a sentence's too. Both are empty for a
/// text of blanks.
struct TextParts {
  std::vector<std::size_t> sentences;
  std::vector<std::size_t> paragraphs;

  bool operator==(const TextParts&) const = default;
};

/// Paragraphs stand between blank lines if the text has any, and a single line break is a blank
/// then; else each line is a paragraph.
TextParts find_parts(std::string_view text);

}  // namespace akhbar
