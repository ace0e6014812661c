#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace akhbar {

/// A tag in a text: <P>, <TEXT TYPE="BRIEF">, </DOC>, <!DOCTYPE …>.
struct SgmlTag {
  std::string name;  // in lower case; empty for <!…> and <?…>
  bool is_end = false;
  std::string_view attributes;
  std::size_t begin = 0;  // of its "<"
  std::size_t end = 0;    // after its ">"
};

/// The first tag of `text` from `begin` on. A "<" that no name follows, or another "<" before any
/// ">", is no tag.
std::optional<SgmlTag> find_tag(std::string_view text, std::size_t begin);

/// The value of `name` (in lower case) in ` TYPE="BRIEF" ID="7"`; empty if there is none.
std::string attribute_of(const SgmlTag& tag, std::string_view name);

/// `text` with &lt; &gt; &amp; &quot; &apos; &#N; and &#xN; as the characters they stand for.
/// Control characters written so are dropped, but for tab and line breaks; other entities stay as
/// they are.
std::string decode_entities(std::string_view text);

}  // namespace akhbar
