#include "common/text/word_cache.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace akhbar {
namespace {

constexpr std::size_t kFirstSlots = 1U << 12U;
constexpr std::size_t kMaxWords = 250'000;

std::uint64_t mixed(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio: Fibonacci hashing
  return value ^ (value >> 32U);
}

}  // namespace

WordCache::WordCache() : slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

void WordCache::forget_if_large() {
  if (size_ < kMaxWords) return;
  std::ranges::fill(slots_, Slot{});
  memory_.release();
  size_ = 0;
}

// Eight bytes at a time, which is what words are; std::hash takes twice as long on them.
std::uint64_t WordCache::hash_of(std::string_view text) {
  std::uint64_t hash = text.size();
  std::uint64_t block = 0;
  while (text.size() >= sizeof block) {
    std::memcpy(&block, text.data(), sizeof block);
    hash = mixed(hash ^ block);
    text.remove_prefix(sizeof block);
  }
  block = 0;
  if (!text.empty()) std::memcpy(&block, text.data(), text.size());
  return mixed(hash ^ block);
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
  auto* const parts =
      static_cast<CachedPart*>(memory_.allocate(count * sizeof(CachedPart), alignof(CachedPart)));
  for (std::size_t i = 0; i < count; ++i) {
    const WordPart& part = analysis.parts[i];
    const std::string_view term = keep(part.term);
    new (parts + i) CachedPart{term,
                               part.word == part.term ? term : keep(part.word),
                               keep(part.compound),
                               static_cast<std::uint32_t>(part.begin),
                               static_cast<std::uint32_t>(part.end),
                               part.script,
                               part.kind};
  }
  void* const place = memory_.allocate(sizeof(CachedWord), alignof(CachedWord));
  const auto* const word = new (place) CachedWord{keep(written), {parts, count}, analysis.role};
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
