#include "common/text/keyboard.h"

#include <doctest/doctest.h>

namespace akhbar {

TEST_CASE("on_other_keyboard: what was meant with the keyboard on the other language") {
  CHECK(on_other_keyboard("jpvdl") == "تحریم");
  CHECK(on_other_keyboard("fhk;") == "بانک");
  CHECK(on_other_keyboard("ktj") == "نفت");
  CHECK(on_other_keyboard("'kln") == "گنمد");
  CHECK(on_other_keyboard("Cdkj") == "ژینت");
  CHECK(on_other_keyboard("ثطحخقف") == "export");
  CHECK(on_other_keyboard("ساهح") == "ship");
}

TEST_CASE("on_other_keyboard: nothing where a character is on neither, or both scripts are there") {
  CHECK(on_other_keyboard("").empty());
  CHECK(on_other_keyboard("oil2").empty());
  CHECK(on_other_keyboard("oil بانک").empty());
  CHECK(on_other_keyboard("oilبانک").empty());
  CHECK(on_other_keyboard("\xFF").empty());
}

TEST_CASE("are_neighbouring_keys: beside each other and in the rows above and below") {
  CHECK(are_neighbouring_keys(U'q', U'w'));
  CHECK(are_neighbouring_keys(U's', U'w'));
  CHECK(are_neighbouring_keys(U's', U'e'));
  CHECK(are_neighbouring_keys(U'z', U's'));
  CHECK_FALSE(are_neighbouring_keys(U's', U's'));
  CHECK_FALSE(are_neighbouring_keys(U's', U'r'));
  CHECK_FALSE(are_neighbouring_keys(U'q', U'z'));
  CHECK_FALSE(are_neighbouring_keys(U'1', U'2'));
  CHECK(are_neighbouring_keys(0x0628, 0x0644));        // ب ل
  CHECK_FALSE(are_neighbouring_keys(0x0628, 0x06A9));  // ب ک
}

}  // namespace akhbar
