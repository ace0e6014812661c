#include "searcher/eval/trec_files.h"

#include <sstream>

#include <doctest/doctest.h>

namespace akhbar::test {
namespace {

/// What `read` makes of `text`, a file called "f".
template <typename Read>
auto read_text(Read read, const std::string& text) {
  std::istringstream in(text);
  return read(in, "f");
}

/// The message with which `read` refuses `text`.
template <typename Read>
std::string refusal(Read read, const std::string& text) {
  try {
    read_text(read, text);
  } catch (const TrecFileError& error) {
    return error.what();
  }
  return "read";
}

TEST_CASE("read_qrels: judgements by topic, without topics that have nothing relevant") {
  const Qrels expected = {{"1", {{"a", 0}, {"b", 2}}}, {"IEN02", {{"c", 1}, {"d", -1}}}};
  CHECK(read_text(read_qrels,
                  "\xEF\xBB\xBF"
                  "1 0 a 0\n1 0 b 2\r\n\nIEN02\t0 c  1\nIEN02 0 d -1\n3 0 a 0\n1 0 b 2") ==
        expected);
}

TEST_CASE("read_qrels: says which line cannot be read, and why") {
  CHECK(refusal(read_qrels, "1 0 a 1\n1 0 b\n") == "f:2: wanted \"topic 0 article grade\"");
  CHECK(refusal(read_qrels, "\n1 0 a 1 2\n") == "f:2: wanted \"topic 0 article grade\"");
  CHECK(refusal(read_qrels, "1 0 a yes\n") == "f:1: grade \"yes\" is not a number");
  CHECK(refusal(read_qrels, "1 0 a 1.5\n") == "f:1: grade \"1.5\" is not a number");
  CHECK(refusal(read_qrels, "1 0 a 1\n1 0 a 2\n") ==
        "f:2: article a has two grades, 1 and 2, for topic 1");
}

TEST_CASE("read_run: best score first whatever the ranks say, equal scores by id descending") {
  const Run expected = {{"1", {"c", "d", "b", "a"}}, {"2", {"a"}}};
  CHECK(read_text(read_run,
                  "1 Q0 a 1 -0.5 x\n1 Q0 b 2 1.5 x\n2 Q0 a 1 1e-3 x\n1 Q0 c 3 2 x\n"
                  "1 Q0 d 4 1.50 x\n") == expected);
}

TEST_CASE("read_run: says which line cannot be read, and why") {
  CHECK(refusal(read_run, "1 Q0 a 1 2.5\n") == "f:1: wanted \"topic Q0 article rank score tag\"");
  CHECK(refusal(read_run, "1 Q0 a 1 high x\n") == "f:1: score \"high\" is not a number");
  CHECK(refusal(read_run, "1 Q0 a 1 nan x\n") == "f:1: score \"nan\" is not a number");
  CHECK(refusal(read_run, "1 Q0 a 1 2 x\n1 Q0 a 2 1 x\n") ==
        "f:2: article a is ranked twice for topic 1");
}

std::string topics_text(const std::string& text) {
  std::string result;
  for (const Topic& topic : read_text(read_topics, text)) {
    result += topic.id + "=" + topic.query + "|";
  }
  return result;
}

TEST_CASE("read_topics: in the file's order, without comments and blank lines") {
  CHECK(topics_text("# dev\nIEN04\tidle units\r\n \n2\ta\tb\n3\t\n") ==
        "IEN04=idle units|2=a\tb|3=|");
}

TEST_CASE("read_topics: says which line cannot be read, and why") {
  CHECK(refusal(read_topics, "1 idle units\n") == "f:1: wanted \"id<TAB>query\"");
  CHECK(refusal(read_topics, "1\ta\nT 2\tb\n") == "f:2: topic id \"T 2\" is not one word");
  CHECK(refusal(read_topics, "\ta\n") == "f:1: topic id \"\" is not one word");
  CHECK(refusal(read_topics, "1\ta\n1\tb\n") == "f:2: topic 1 is there twice");
}

}  // namespace
}  // namespace akhbar::test
