#include "common/text/persian_stemmer.h"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "common/text/folding.h"

namespace akhbar {

TEST_CASE("persian_stem: no error in the words of the economy") {
  std::ifstream table(std::string(AKHBAR_TESTS_DIR) + "/golden/economic_stems.table");
  REQUIRE(table);
  int words = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    CAPTURE(line);
    CHECK(persian_stem(fold(line.substr(0, tab))) == line.substr(tab + 1));
    ++words;
  }
  CHECK(words >= 300);
}

TEST_CASE("persian_stem: the prefixes of verbs") {
  CHECK(persian_stem("میشود") == "شود");
  CHECK(persian_stem("نمییابد") == "یابد");
  CHECK(persian_stem("نکردند") == "کردند");
  for (const std::string word :
       {"نزد", "نبرد", "نفت", "نرخ", "میدان", "میزان", "میلیون", "میدانی"}) {
    CAPTURE(word);
    CHECK(persian_stem(word) == word);
  }
}

TEST_CASE("persian_stem: a hamza on another seat is the same word") {
  CHECK(persian_stem(fold("مسؤول")) == persian_stem(fold("مسئول")));
  CHECK(persian_stem(fold("مسؤولان")) == persian_stem(fold("مسئول")));
  CHECK(persian_stem(fold("هیئت")) == persian_stem(fold("هیأت")));
  CHECK(persian_stem(fold("مسئله")) == persian_stem(fold("مسأله")));
}

TEST_CASE("is_ending_after_blank: what ends a word depends on the word") {
  CHECK(is_ending_after_blank("ها", "شرکت"));
  CHECK(is_ending_after_blank("ای", "کارخانه"));
  CHECK_FALSE(is_ending_after_blank("ای", "شرکت"));
  CHECK(is_ending_after_blank("تر", "بزرگ"));
  CHECK_FALSE(is_ending_after_blank("تر", "هوا"));
  CHECK_FALSE(is_ending_after_blank("ام", "شرکت"));
}

}  // namespace akhbar
