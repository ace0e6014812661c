#include "common/cli/messages.h"

#include <iostream>
#include <string>

namespace akhbar::cli {
namespace {

std::string& program_name() {
  static std::string name;
  return name;
}

// C0 but the line end, DEL, and C1, which UTF-8 writes as C2 80 … C2 9F.
std::string harmless(std::string_view text) {
  std::string shown;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const bool is_c1 = byte == 0xC2 && next >= 0x80 && next < 0xA0;
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F || is_c1) {
      shown += "\uFFFD";
      if (is_c1) ++i;
    } else {
      shown += text[i];
    }
  }
  return shown;
}

}  // namespace

void set_program_name(std::string_view program) { program_name() = program; }

void tell(std::string_view text) {
  std::cout.flush();
  std::cerr << program_name() << ": " << harmless(text) << '\n';
}

}  // namespace akhbar::cli
