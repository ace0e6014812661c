#include "common/query/reach.h"

namespace akhbar {

std::string to_string(const Reach& reach) {
  const std::string sign = reach.nearness == Nearness::not_near ? "NOT " : "";
  switch (reach.within) {
    case Within::sentence:
      return sign + "w/s";
    case Within::paragraph:
      return sign + "w/p";
    case Within::words:
      break;
  }
  const std::string name = reach.nearness == Nearness::before ? "PRE/" : "NEAR/";
  return sign + name + std::to_string(reach.distance);
}

}  // namespace akhbar
