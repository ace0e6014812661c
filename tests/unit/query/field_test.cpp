#include "common/query/field.h"

#include <string>

#include <doctest/doctest.h>

namespace akhbar {

TEST_CASE("every field is found by its name in any case, and by itself") {
  std::string names;
  for (const QueryField& field : query_fields()) {
    CHECK(query_field(field.field).name == field.name);
    CHECK(find_query_field(field.name)->field == field.field);
    names += std::string(field.name) + ' ';
  }
  CHECK(names == "title lead concept source author lang category tag id url date after before ");
  CHECK(find_query_field("LANG")->field == Field::language);
  CHECK_FALSE(find_query_field("language"));
  CHECK_FALSE(find_query_field(""));
}

TEST_CASE("the nearest field is two slips of the finger away, and less than half of the name") {
  CHECK(nearest_field_name("sorce") == "source");
  CHECK(nearest_field_name("SUORCE") == "source");
  CHECK(nearest_field_name("titel") == "title");
  CHECK(nearest_field_name("catgoery") == "category");
  CHECK(nearest_field_name("dat") == "date");
  CHECK(nearest_field_name("tga") == "tag");
  CHECK(nearest_field_name("di") == "id");
  CHECK(nearest_field_name("x").empty());
  CHECK(nearest_field_name("xyz").empty());
  CHECK(nearest_field_name("publisher").empty());
  CHECK(nearest_field_name("").empty());
  CHECK(nearest_field_name(std::string(100'000, 'a')).empty());
}

}  // namespace akhbar
