#include "indexer/sources/sgml.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "common/text/utf8.h"
#include "indexer/sources/article_fields.h"

namespace akhbar {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kNameCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:";

struct Entity {
  std::string_view name;
  char character;
};
constexpr std::array<Entity, 5> kEntities = {
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};
constexpr std::size_t kLongestEntity = 10;  // "#x0010FFFF"

bool is_dropped(std::uint32_t character) {
  const bool is_control = character < 0x20 || (character >= 0x7F && character < 0xA0);
  return is_control && character != '\t' && character != '\n' && character != '\r';
}

// The character numbered in "#233" or "#xE9".
std::optional<std::uint32_t> character_number(std::string_view entity) {
  if (!entity.starts_with('#')) return std::nullopt;
  entity.remove_prefix(1);
  const bool is_hex = entity.starts_with('x') || entity.starts_with('X');
  if (is_hex) entity.remove_prefix(1);
  std::uint32_t number = 0;
  const char* const end = entity.data() + entity.size();
  const auto parsed = std::from_chars(entity.data(), end, number, is_hex ? 16 : 10);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return number;
}

// Whether `entity` is known; its character is then appended to `text`.
bool append_entity(std::string_view entity, std::string& text) {
  for (const Entity& known : kEntities) {
    if (known.name != entity) continue;
    text += known.character;
    return true;
  }
  const auto number = character_number(entity);
  if (number && !is_dropped(*number)) append_utf8(*number, text);
  return number.has_value();
}

}  // namespace

std::optional<SgmlTag> find_tag(std::string_view text, std::size_t begin) {
  for (begin = text.find('<', begin); begin != std::string_view::npos;
       begin = text.find('<', begin + 1)) {
    const std::size_t close = text.find_first_of("<>", begin + 1);
    if (close == std::string_view::npos) return std::nullopt;
    if (text[close] == '<') continue;
    std::string_view inside = text.substr(begin + 1, close - begin - 1);
    SgmlTag tag{{}, inside.starts_with('/'), {}, begin, close + 1};
    if (tag.is_end) inside.remove_prefix(1);
    if (!inside.empty() && inside.find_first_of("!?") == 0) return tag;
    if (inside.empty() || inside.find_first_of(kLetters) != 0) continue;
    const std::string_view name = inside.substr(0, inside.find_first_not_of(kNameCharacters));
    tag.name = ascii_lower(name);
    tag.attributes = inside.substr(name.size());
    return tag;
  }
  return std::nullopt;
}

std::string attribute_of(const SgmlTag& tag, std::string_view name) {
  const std::string wanted = ' ' + std::string(name) + "=\"";
  const std::size_t at = ascii_lower(tag.attributes).find(wanted);
  if (at == std::string::npos) return {};
  const std::string_view value = tag.attributes.substr(at + wanted.size());
  return std::string(value.substr(0, value.find('"')));
}

std::string decode_entities(std::string_view text) {
  std::string decoded;
  while (true) {
    const std::size_t begin = text.find('&');
    decoded += text.substr(0, begin);
    if (begin == std::string_view::npos) return decoded;
    text.remove_prefix(begin + 1);
    const std::size_t end = text.substr(0, kLongestEntity + 1).find(';');
    if (end != std::string_view::npos && append_entity(text.substr(0, end), decoded)) {
      text.remove_prefix(end + 1);
    } else {
      decoded += '&';
    }
  }
}

}  // namespace akhbar
