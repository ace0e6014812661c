#include "common/lexicon/name_key.h"

#include <array>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "common/text/folding.h"

namespace akhbar {
namespace {

std::string key(std::string_view name) { return name_key(fold(name)); }

}  // namespace

TEST_CASE("name_key: the spellings of a name have one key in both scripts") {
  constexpr auto kNames = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"Qazvin", "قزوین"},    {"Ghazvin", "قزوین"},      {"Isfahan", "اصفهان"},
      {"Esfahan", "اصفهان"},  {"Rouhani", "روحانی"},     {"Rohani", "روحانی"},
      {"Rowhani", "روحاني"},  {"Khamenei", "خامنه"},     {"Ghalibaf", "قالیباف"},
      {"Qalibaf", "قاليباف"}, {"Bushehr", "بوشهر"},      {"Booshehr", "بوشهر"},
      {"Chabahar", "چابهار"}, {"Khouzestan", "خوزستان"}, {"Nowruz", "نوروز"},
      {"Norooz", "نوروز"},    {"Zanjani", "زنجانی"},     {"Mahshahr", "ماهشهر"},
      {"Shiraz", "شیراز"},    {"Hemmati", "همتی"},       {"Abbas", "عباس"},
      {"Yazd", "یزد"},        {"Kerman", "کرمان"},       {"Pezeshkian", "پزشکیان"},
      {"Oman", "عمان"},       {"Eghtesad", "اقتصاد"},    {"Eqtesad", "اقتصاد"},
  });
  for (const auto& [latin, persian] : kNames) {
    const std::string name(latin);
    CAPTURE(name);
    CHECK(key(latin) == key(persian));
  }
  CHECK(key("Qazvin") == "qzn");
  CHECK(key("Isfahan") == "Asfhn");
}

TEST_CASE("name_key: other names have other keys, and what is no name has none") {
  CHECK(key("Tabriz") != key("Tehran"));
  CHECK(key("Karaj") != key("کرمان"));
  CHECK(key("ATR-72").empty());
  CHECK(key("Ω").empty());
  CHECK(key("").empty());
}

TEST_CASE("vowel_distance: tells names of one key apart") {
  CHECK(vowel_distance("hasan", "حسن") <= vowel_distance("hasan", "حسین"));
  CHECK(vowel_distance("hosein", "حسین") < vowel_distance("hosein", "حسن"));
  CHECK(vowel_distance("قزوین", "قزوین") == 0);
}

}  // namespace akhbar
