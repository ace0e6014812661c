#include "common/text/slip_cost.h"

#include <doctest/doctest.h>

namespace akhbar {

TEST_CASE("slip_cost: what goes wrong often costs less than what does not") {
  CHECK(slip_cost("sanctions", "sanctions") == 0);
  CHECK(slip_cost("sanctoins", "sanctions") < slip_cost("sanctxons", "sanctions"));
  CHECK(slip_cost("tarriff", "tariff") < slip_cost("tarxiff", "tariff"));
  CHECK(slip_cost("sanctuons", "sanctions") < slip_cost("sanctzons", "sanctions"));
  CHECK(slip_cost("bandz", "bands") < slip_cost("bandk", "bands"));
  CHECK(slip_cost("xanctions", "sanctions") > slip_cost("sanctionx", "sanctions"));
}

TEST_CASE("slip_cost: letters of one sound in Persian") {
  CHECK(slip_cost("سنعت", "صنعت") < slip_cost("منعت", "صنعت"));
  CHECK(slip_cost("تولیذ", "تولید") > slip_cost("اقتساد", "اقتصاد"));
  CHECK(slip_cost("تهریم", "تحریم") < slip_cost("تکریم", "تحریم"));
}

TEST_CASE("slip_cost: slips add up, and letters count, not bytes") {
  CHECK(slip_cost("xxoil", "oil") > slip_cost("xoil", "oil"));
  CHECK(slip_cost("نفx", "نفت") == slip_cost("oix", "oil"));
  CHECK(slip_cost("", "نفت") == slip_cost("", "oil"));
}

}  // namespace akhbar
