#include "common/text/word_cache.h"

#include <algorithm>
#include <cstddef>
#include <new>

namespace akhbar {
namespace {

constexpr std::size_t kFirstSlots = 1U << 12U;
constexpr std::size_t kMaxWords = 250'000;

}  // namespace

WordCache::WordCache() : slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

void WordCache::forget_if_large() {
  if (size_ < kMaxWords) return;
  std::ranges::fill(slots_, Slot{});
  memory_.release();
  size_ = 0;
}

std::string_view WordCache::keep(std::string_view text) {
  if (text.empty()) return {};
  auto* const bytes = static_cast<char*>(memory_.allocate(text.size(), 1));
  std::memcpy(bytes, text.data(), text.size());
  return {bytes, text.size()};
}

const CachedWord& WordCache::insert(std::string_view written, std::uint64_t hash,
                                    const WordAnalysis& analysis) {
  if (2 * (size_ + 1) > slots_.size()) grow();
  const std::size_t count = analysis.parts.size();
  auto* const place = static_cast<std::byte*>(memory_.allocate(
      sizeof(CachedWord) + count * sizeof(CachedPart) + written.size(), alignof(CachedPart)));
  const auto* const word = new (place) CachedWord{static_cast<std::uint32_t>(written.size()),
                                                  static_cast<std::uint16_t>(count), analysis.role};
  std::byte* at = place + sizeof(CachedWord);
  for (const WordPart& part : analysis.parts) {
    const std::string_view term = keep(part.term);
    new (at) CachedPart{term,
                        part.word == part.term ? term : keep(part.word),
                        keep(part.compound),
                        static_cast<std::uint32_t>(part.begin),
                        static_cast<std::uint32_t>(part.end),
                        part.script,
                        part.kind,
                        static_cast<std::uint8_t>(part.compound_words)};
    at += sizeof(CachedPart);
  }
  std::memcpy(at, written.data(), written.size());
  std::size_t slot = hash & mask_;
  while (slots_[slot].word != nullptr) slot = (slot + 1) & mask_;
  slots_[slot] = {hash, word};
  ++size_;
  return *word;
}

void WordCache::grow() {
  std::vector<Slot> grown(2 * slots_.size());
  mask_ = grown.size() - 1;
  for (const Slot& old : slots_) {
    if (old.word == nullptr) continue;
    std::size_t slot = old.hash & mask_;
    while (grown[slot].word != nullptr) slot = (slot + 1) & mask_;
    grown[slot] = old;
  }
  slots_ = std::move(grown);
}

}  // namespace akhbar
