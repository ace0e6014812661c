#include "tests/fuzz/source_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  akhbar::test::check_source(akhbar::InputFormat::trec, data, size);
  akhbar::test::check_source(akhbar::InputFormat::text, data, size);
  return 0;
}
