#include "common/text/persian_plurals.h"

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "common/text/folding.h"

namespace akhbar {

TEST_CASE("broken_plural_singular: the singular, or nothing") {
  CHECK(broken_plural_singular("صنایع") == "صنعت");
  CHECK(broken_plural_singular("قوانین") == "قانون");
  CHECK(broken_plural_singular("مسایل") == "مساله");
  CHECK(broken_plural_singular("اثار") == "اثر");
  CHECK(broken_plural_singular("هدایا") == "هدیه");
  CHECK(broken_plural_singular("صنعت").empty());
  CHECK(broken_plural_singular("").empty());
}

TEST_CASE("broken_plural_singular: a plural with a meaning of its own stays") {
  for (const auto* word : {"عوارض", "حقوق", "اوراق", "سهام", "اموال", "شرایط", "مصالح", "اعمال"}) {
    CAPTURE(word);
    CHECK(broken_plural_singular(word).empty());
  }
}

TEST_CASE("broken_plurals: sorted, each plural once") {
  CHECK(std::ranges::adjacent_find(broken_plurals(), std::ranges::greater_equal(),
                                   &BrokenPlural::plural) == broken_plurals().end());
}

TEST_CASE("broken_plurals: no singular is a plural of the table") {
  for (const BrokenPlural& row : broken_plurals()) {
    CAPTURE(row.plural);
    CHECK(broken_plural_singular(row.singular).empty());
  }
}

TEST_CASE("broken_plurals: all words are folded") {
  for (const BrokenPlural& row : broken_plurals()) {
    CAPTURE(row.plural);
    CHECK(fold(row.plural) == row.plural);
    CHECK(fold(row.singular) == row.singular);
  }
}

}  // namespace akhbar
