#include "searcher/saved_queries_file.h"

#include <sstream>

#include <doctest/doctest.h>

namespace akhbar {

TEST_CASE("read_saved_queries: names and queries, with a word about lines that are neither") {
  std::istringstream in(
      "# of the desk\n"
      "\n"
      "smes = SME OR SMEs\r\n"
      "@metals=steel copper\n"
      "فولاد = فولاد date:1400..\n"
      "no query\n"
      "two words = oil\n"
      "empty =\n"
      "smes = \"small enterprises\" = x\n");
  const ReadSavedQueries read = read_saved_queries(in, "queries");
  CHECK(read.queries == SavedQueries{{"metals", "steel copper"},
                                     {"smes", "\"small enterprises\" = x"},
                                     {"فولاد", "فولاد date:1400.."}});
  CHECK(read.problems ==
        std::vector<std::string>{"queries:6: wanted \"name = query\"; the line is passed over",
                                 "queries:7: wanted \"name = query\"; the line is passed over",
                                 "queries:8: wanted \"name = query\"; the line is passed over"});
}

}  // namespace akhbar
