#include <string>

#include <doctest/doctest.h>

#include "common/text/edit_distance.h"
#include "common/text/folding.h"
#include "common/text/language.h"
#include "common/text/stop_words.h"
#include "tests/support/golden.h"

namespace akhbar {

TEST_CASE("fold: golden table") { test::check_table("fold.table", fold); }

TEST_CASE("fold_value: blanks and half-spaces make no difference") {
  CHECK(fold_value("Tehran Times") == "tehrantimes");
  CHECK(fold_value(" هفته‌نامه  کسب‌وکار ") ==
        fold_value("هفته نامه کسب و کار"));
}

TEST_CASE("is_stop_word: function words of both languages, never a negation") {
  for (const std::string word : {"the", "of", "has", "و", "در", "است"}) CHECK(is_stop_word(word));
  for (const std::string word : {"not", "no", "without", "نه", "بدون", "غیر", "oil", "میلیارد"}) {
    CAPTURE(word);
    CHECK_FALSE(is_stop_word(word));
  }
}

TEST_CASE("edit_distance: counts characters, and a swap of neighbours once") {
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("limt", "limit") == 1);
  CHECK(edit_distance("sorce", "source") == 1);
  CHECK(edit_distance("teh", "the") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("تحریم", "تحرمی") == 1);
  CHECK(edit_distance("بانک", "بنک") == 1);
}

TEST_CASE("language_by_script: the script of most letters decides") {
  CHECK(language_by_script("صادرات نفت با LNG و OPEC") == "fa");
  CHECK(language_by_script("Exports (صادرات) rose in Tehran") == "en");
  CHECK(language_by_script("Экспорт нефти").empty());
  CHECK(language_by_script("1402/05/12").empty());
}

}  // namespace akhbar
