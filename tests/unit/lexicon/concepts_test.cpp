#include <string>

#include <doctest/doctest.h>

#include "common/lexicon/article_concepts.h"
#include "common/lexicon/compiled_lexicon.h"
#include "common/lexicon/lexicon_file.h"
#include "common/lexicon/light_stem.h"
#include "tests/support/golden.h"

namespace akhbar {
namespace {

LexiconRecords compiled_economy() {
  Analyzer analyzer;
  return compile_lexicon(read_lexicon(economy_lexicon(), "economy.toml").lexicon, analyzer);
}

std::string concepts_of(const std::string& text, Analyzer& analyzer, Names& names) {
  ArticleConcepts concepts(names);
  concepts.read(analyzer.analyze(text), text, 0);
  std::string found;
  for (const PlacedConcept& placed : concepts.take()) {
    found += (found.empty() ? "" : " ") + placed.id + "@" + std::to_string(placed.position);
  }
  return found;
}

}  // namespace

TEST_CASE("concepts: golden table") {
  const LexiconRecords records = compiled_economy();
  Names names = names_in(records);
  Analyzer analyzer;
  test::check_table("concepts.table",
                    [&](const std::string& text) { return concepts_of(text, analyzer, names); });
}

TEST_CASE("concepts: a short form that the article defines counts from there on, in both texts") {
  const LexiconRecords records = compiled_economy();
  Names names = names_in(records);
  Analyzer analyzer;
  ArticleConcepts concepts(names);
  const std::string title = "ZIP idle production units";
  const std::string body =
      "An idle production unit (IPU) opened. The IPU exports; the ipu does not.";
  concepts.read(analyzer.analyze(title), title, 0);
  concepts.read(analyzer.analyze(body), body, 100);
  std::string found;
  for (const PlacedConcept& placed : concepts.take()) {
    if (placed.id == "idle-production-units") found += std::to_string(placed.position) + " ";
  }
  CHECK(found == "2 102 105 108 ");
}

TEST_CASE("compile_lexicon: what is read back is what was compiled") {
  Analyzer analyzer;
  const LexiconRecords records = compile_lexicon(
      {{{"smes", ConceptKind::subject, {"small and medium-sized enterprise"}, {}, {"SME"}, {}, {}}},
       {{{"gasoline", "petrol"}, {"بنزین"}}}},
      analyzer);
  Names names = names_in(records);
  CHECK(names.concept_ids() == std::vector<std::string>{"smes"});
  CHECK(names.beginning_with("sme") ==
        std::vector<Name>{{NameKind::acronym, "smes", {"sme"}, {"sme"}}});
  CHECK(names.beginning_with("small").size() == 2);  // medium-sized as two words and as one
  REQUIRE(names.meaning("smes") != nullptr);
  CHECK(names.meaning("smes")->names.size() == 2);
  CHECK(names.meaning("smes")->names.front().left_out == 1);
  REQUIRE(names.meaning("#1") != nullptr);
  CHECK_FALSE(names.meaning("#1")->kind.has_value());
  CHECK(names.meaning("none") == nullptr);
}

TEST_CASE("light_stem: joins inflections, and not what only shares a term") {
  CHECK(light_stem("imports") == "import");
  CHECK(light_stem("importing") == "import");
  CHECK(light_stem("important") == "important");
  CHECK(light_stem("revive") == light_stem("reviving"));
  CHECK(light_stem("cut") == light_stem("cutting"));
  CHECK(light_stem("fall") == light_stem("falling"));
  CHECK(light_stem("company") == light_stem("companies"));
  CHECK(light_stem("cooperative") != light_stem("cooperation"));
  CHECK(light_stem("g7") == "g7");
  CHECK(light_stem("گاز") == "گاز");
}

}  // namespace akhbar
