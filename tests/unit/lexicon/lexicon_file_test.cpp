#include "common/lexicon/lexicon_file.h"

#include <doctest/doctest.h>

namespace akhbar {

TEST_CASE("read_lexicon: concepts and groups of words") {
  const ReadLexicon read = read_lexicon(R"([[concept]]
id = "swift"
kind = "organization"
en = ["SWIFT network"]
fa = ["سوئیفت"]
acronyms = ["SWIFT"]
doubtful = ["the network"]
context = ["bank"]

[[word]]
en = ["gasoline", "petrol"]
fa = ["بنزین"]
)",
                                        "mine.toml");
  CHECK(read.problems.empty());
  CHECK(read.lexicon == Lexicon{{{"swift",
                                  ConceptKind::organization,
                                  {"SWIFT network"},
                                  {"سوئیفت"},
                                  {"SWIFT"},
                                  {"the network"},
                                  {"bank"}}},
                                {{{"gasoline", "petrol"}, {"بنزین"}}}});
}

TEST_CASE("read_lexicon: what is wrong is told with its line, and the rest is read") {
  const ReadLexicon read = read_lexicon(R"([[concept]]
id = "Bad Id"
kind = "subject"
en = ["a"]
[[concept]]
id = "no-kind"
kind = "thing"
en = ["a"]
[[concept]]
id = "nameless"
kind = "subject"
[[concept]]
id = "good"
kind = "subject"
en = ["good"]
[[concept]]
id = "good"
kind = "subject"
en = ["again"]
[[concept]]
id = "typo"
kind = "subject"
acronym = ["T"]
[[concept]]
id = "no-list"
kind = "subject"
en = "alone"
[[word]]
en = ["alone"]
[[words]]
en = ["a", "b"]
[[word]]
en = ["two\tparts", "b"]
)",
                                        "mine.toml");
  REQUIRE(read.lexicon.concepts.size() == 1);
  CHECK(read.lexicon.concepts.front().english == std::vector<std::string>{"good"});
  CHECK(read.lexicon.groups.empty());
  std::string problems;
  for (const std::string& problem : read.problems) problems += problem + '\n';
  CHECK(
      problems ==
      "mine.toml:30: unknown table \"words\"; a lexicon has [[concept]] and [[word]]\n"
      "mine.toml:1: a concept needs an id of lower-case Latin letters, digits and hyphens; entry "
      "left out\n"
      "mine.toml:5: the kind of no-kind is \"thing\", which is none of subject, organization, law, "
      "place, commodity, company, office; entry left out\n"
      "mine.toml:9: nameless has no name; entry left out\n"
      "mine.toml:16: good stands twice; its second entry is left out\n"
      "mine.toml:23: unknown key \"acronym\", did you mean acronyms?; entry left out\n"
      "mine.toml:27: en is not a list of names; entry left out\n"
      "mine.toml:28: a group of words has two words or more; entry left out\n"
      "mine.toml:33: a name of en has a tab or a line break; entry left out\n");
}

TEST_CASE("read_lexicon: what is no TOML is told with its line") {
  const ReadLexicon read = read_lexicon("[[concept]]\nid = \n", "mine.toml");
  CHECK(read.lexicon == Lexicon{});
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().starts_with("mine.toml:2: no TOML: "));
}

TEST_CASE("extend: a known id gets more names, and what is new is added") {
  Lexicon lexicon = read_lexicon(R"([[concept]]
id = "qazvin"
kind = "place"
en = ["Qazvin"]
)",
                                 "a")
                        .lexicon;
  extend(lexicon, read_lexicon(R"([[concept]]
id = "qazvin"
kind = "subject"
en = ["Qazvin", "Ghazvin"]
[[concept]]
id = "qom"
kind = "place"
en = ["Qom"]
)",
                               "b")
                      .lexicon);
  REQUIRE(lexicon.concepts.size() == 2);
  CHECK(lexicon.concepts[0].kind == ConceptKind::place);
  CHECK(lexicon.concepts[0].english == std::vector<std::string>{"Qazvin", "Ghazvin"});
  CHECK(lexicon.concepts[1].id == "qom");
}

TEST_CASE("the program's own lexicon has no fault, and both languages for every concept") {
  const ReadLexicon read = read_lexicon(economy_lexicon(), "economy.toml");
  CHECK(read.problems == std::vector<std::string>{});
  CHECK(read.lexicon.concepts.size() > 2000);
  for (const Concept& entry : read.lexicon.concepts) {
    CAPTURE(entry.id);
    CHECK_FALSE(entry.english.empty());
    CHECK_FALSE(entry.persian.empty());
  }
}

}  // namespace akhbar
