#include "tests/fuzz/source_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  akhbar::test::check_source(akhbar::InputFormat::csv, data, size);
  akhbar::test::check_source(akhbar::InputFormat::tsv, data, size);
  return 0;
}
