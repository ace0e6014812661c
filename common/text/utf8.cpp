#include "common/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace akhbar {
namespace {

struct LeadByte {
  std::size_t continuation_bytes = 0;
  char32_t bits = kReplacementCharacter;
  char32_t least = 0;  // a smaller character is spelled too long
};

LeadByte read_lead_byte(unsigned char byte) {
  if (byte < 0x80) return {0, byte, 0};
  if (byte >= 0xC0 && byte < 0xE0) return {1, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {2, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF8) return {3, byte & 0x07U, 0x10000};
  return {};
}

// Most of what is read is ASCII, which is passed eight bytes at a time.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

}  // namespace

char32_t take_character(std::string_view& rest) {
  const LeadByte lead = read_lead_byte(static_cast<unsigned char>(rest.front()));
  rest.remove_prefix(1);
  if (rest.size() < lead.continuation_bytes) return kReplacementCharacter;
  char32_t character = lead.bits;
  for (std::size_t i = 0; i < lead.continuation_bytes; ++i) {
    const auto byte = static_cast<unsigned char>(rest[i]);
    if ((byte & 0xC0U) != 0x80) return kReplacementCharacter;
    character = (character << 6U) | (byte & 0x3FU);
  }
  const bool is_surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character < lead.least || is_surrogate || character > 0x10FFFF) return kReplacementCharacter;
  rest.remove_prefix(lead.continuation_bytes);
  return character;
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) characters += take_character(text);
  return characters;
}

std::size_t utf8_prefix(std::string_view bytes) {
  constexpr std::string_view kReplacement = "\uFFFD";
  std::size_t at = skip_ascii(bytes, 0);
  while (at < bytes.size()) {
    std::string_view rest = bytes.substr(at);
    if (take_character(rest) == kReplacementCharacter &&
        !bytes.substr(at).starts_with(kReplacement)) {
      return at;
    }
    at = skip_ascii(bytes, bytes.size() - rest.size());
  }
  return at;
}

void append_utf8(char32_t character, std::string& text) {
  const bool is_surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character > 0x10FFFF || is_surrogate) character = kReplacementCharacter;
  const auto lead = [&](unsigned shift, char32_t marker) {
    text += static_cast<char>(marker | (character >> shift));
  };
  const auto continuation = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
  };
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    lead(6, 0xC0);
    continuation(0);
  } else if (character < 0x10000) {
    lead(12, 0xE0);
    continuation(6);
    continuation(0);
  } else {
    lead(18, 0xF0);
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

}  // namespace akhbar
