#include "common/text/text_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "tests/support/golden.h"
#include "tests/support/read_records.h"

namespace akhbar {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEscapes = {
    {{"\\n", "\n"},
     {"\\r", "\r"},
     {"\\u0085", "\u0085"},
     {"\\u00A0", "\u00A0"},
     {"\\u200F", "\u200F"},
     {"\\u2028", "\u2028"},
     {"\\u2029", "\u2029"},
     {"\\xFF", "\xFF"}}};

/// The text with "¶" where a paragraph begins and "|" where any other sentence does.
std::string with_parts_shown(std::string text) {
  for (const auto& [escape, character] : kEscapes) {
    text = test::replace_all(std::move(text), escape, character);
  }
  const TextParts parts = find_parts(text);
  std::string shown;
  std::size_t end = 0;
  for (const std::size_t sentence : parts.sentences) {
    shown.append(text, end, sentence - end);
    shown += std::ranges::binary_search(parts.paragraphs, sentence) ? "¶" : "|";
    end = sentence;
  }
  shown.append(text, end);
  for (const auto& [escape, character] : kEscapes) {
    shown = test::replace_all(std::move(shown), character, escape);
  }
  return shown;
}

}  // namespace

TEST_CASE("find_parts: golden table") { test::check_table("text_parts.table", with_parts_shown); }

TEST_CASE("find_parts: a text of blanks has no parts") {
  CHECK(find_parts("") == TextParts{});
  CHECK(find_parts(" \r\n\t\n\u00A0\u2029 ") == TextParts{});
}

TEST_CASE("find_parts: half of a mark behind another is no mark") {
  CHECK(find_parts("Closed.\x94 Open.") == TextParts{.sentences = {0}, .paragraphs = {0}});
  CHECK(find_parts("\x9F Open. \xD8 Closed") == TextParts{.sentences = {0, 8}, .paragraphs = {0}});
}

}  // namespace akhbar
