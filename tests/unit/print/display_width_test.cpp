#include "searcher/print/display_width.h"

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

TEST_CASE("display_width: letters, digits and punctuation take a column") {
  CHECK(display_width(U'a') == 1);
  CHECK(display_width(U'é') == 1);
  CHECK(display_width(U'ک') == 1);
  CHECK(display_width(U'۵') == 1);
  CHECK(display_width(U'…') == 1);
  CHECK(display_width(0x00AD) == 1);  // soft hyphen: terminals show it
  CHECK(display_width(0xFFFD) == 1);
}

TEST_CASE("display_width: combining marks, joiners and bidi controls take none") {
  CHECK(display_width(0x0301) == 0);  // combining acute
  CHECK(display_width(0x064F) == 0);  // damma
  CHECK(display_width(0x0654) == 0);  // hamza above
  CHECK(display_width(0x0670) == 0);  // superscript alef
  CHECK(display_width(0x200C) == 0);  // ZWNJ
  CHECK(display_width(0x200F) == 0);  // right-to-left mark
  CHECK(display_width(0x2068) == 0);  // first strong isolate
  CHECK(display_width(0xFEFF) == 0);  // byte-order mark
}

TEST_CASE("display_width: ideographs and emoji take two") {
  CHECK(display_width(U'中') == 2);
  CHECK(display_width(U'한') == 2);
  CHECK(display_width(U'，') == 2);
  CHECK(display_width(U'🏭') == 2);
}

}  // namespace
}  // namespace akhbar::test
