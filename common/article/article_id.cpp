#include "common/article/article_id.h"

namespace akhbar {
namespace {

bool is_blank_or_control(unsigned char c) { return c <= 0x20 || c == 0x7F; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank_or_control(static_cast<unsigned char>(text.front()))) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_blank_or_control(static_cast<unsigned char>(text.back()))) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::optional<ArticleId> ArticleId::parse(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : trimmed(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_blank_or_control(byte)) {
      encoded += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    } else {
      encoded += c;
    }
  }
  if (encoded.empty() || encoded.size() > kMaxBytes) return std::nullopt;
  return ArticleId(std::move(encoded));
}

}  // namespace akhbar
