#include "common/text/word_cache.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace akhbar {
namespace {

constexpr std::size_t kFirstSlots = 1U << 12U;
constexpr std::size_t kMaxWords = 250'000;

}  // namespace

WordCache::WordCache() : slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

void WordCache::forget_if_large() {
  if (size_ < kMaxWords) return;
  std::ranges::fill(slots_, CachedWord{});
  memory_.release();
  size_ = 0;
}

const char* WordCache::keep(std::string_view text) {
  auto* const bytes = static_cast<char*>(memory_.allocate(text.size() + 1, 1));
  std::ranges::copy(text, bytes);
  return bytes;
}

CachedPart WordCache::keep(const WordPart& part) {
  const bool begins_with_term = part.word.starts_with(part.term);
  std::string strings = part.word;
  if (!begins_with_term) strings += part.term;
  strings += part.compound;
  const auto byte = [](std::size_t size) { return static_cast<std::uint8_t>(size); };
  return {.strings = keep(strings),
          .begin = static_cast<std::uint32_t>(part.begin),
          .end = static_cast<std::uint32_t>(part.end),
          .word_bytes = byte(part.word.size()),
          .term_at = byte(begins_with_term ? 0 : part.word.size()),
          .term_bytes = byte(part.term.size()),
          .compound_bytes = byte(part.compound.size()),
          .compound_words = byte(part.compound_words),
          .script = part.script,
          .kind = part.kind};
}

const CachedWord& WordCache::insert(const WordKey& key, const WordAnalysis& analysis) {
  if (4 * (size_ + 1) > 3 * slots_.size()) grow();
  CachedWord word{.first = key.first(),
                  .second = key.second(),
                  .written = keep(key.written()),
                  .written_bytes = static_cast<std::uint32_t>(key.written().size()),
                  .part_count = static_cast<std::uint16_t>(analysis.parts.size()),
                  .role = analysis.role};
  if (word.part_count == 1) {
    word.only_part = keep(analysis.parts.front());
  } else if (word.part_count > 1) {
    std::span<CachedPart> parts(static_cast<CachedPart*>(memory_.allocate(
                                    word.part_count * sizeof(CachedPart), alignof(CachedPart))),
                                word.part_count);
    std::ranges::transform(analysis.parts, parts.begin(),
                           [&](const WordPart& part) { return keep(part); });
    word.several_parts = parts.data();
  }
  ++size_;
  return free_slot(key.hash()) = word;
}

CachedWord& WordCache::free_slot(std::uint64_t hash) {
  std::size_t slot = hash & mask_;
  while (slots_[slot].written != nullptr) slot = (slot + 1) & mask_;
  return slots_[slot];
}

void WordCache::grow() {
  const std::vector<CachedWord> old =
      std::exchange(slots_, std::vector<CachedWord>(2 * slots_.size()));
  mask_ = slots_.size() - 1;
  for (const CachedWord& word : old) {
    if (word.written != nullptr)
      free_slot(WordKey({word.written, word.written_bytes}, 0, word.written_bytes).hash()) = word;
  }
}

}  // namespace akhbar
