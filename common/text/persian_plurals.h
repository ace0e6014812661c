#pragma once

#include <span>
#include <string_view>

namespace akhbar {

/// The singular of an Arabic broken plural, both folded: اخبار → خبر. Empty if `word` is none that
/// we know.
std::string_view broken_plural_singular(std::string_view word);

struct BrokenPlural {
  std::string_view plural;
  std::string_view singular;
};

/// All that we know, by the bytes of the plural. No singular is itself a plural of the table.
std::span<const BrokenPlural> broken_plurals();

}  // namespace akhbar
