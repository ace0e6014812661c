#pragma once

#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/word_analysis.h"

namespace akhbar {

/// A WordPart whose strings are the cache's.
struct CachedPart {
  std::string_view term;
  std::string_view word;
  std::string_view compound;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Script script = Script::other;
  TokenKind kind = TokenKind::word;
  std::uint8_t compound_words = 0;
};

/// Its parts and then what was written stand behind it in memory, so that a look-up that finds
/// touches one place.
struct CachedWord {
  std::uint32_t written_bytes = 0;
  std::uint16_t part_count = 0;
  WordRole role = WordRole::plain;

  std::span<const CachedPart> parts() const {
    return {reinterpret_cast<const CachedPart*>(this + 1), part_count};
  }
  std::string_view written() const {
    return {reinterpret_cast<const char*>(parts().data() + part_count), written_bytes};
  }
};
static_assert(sizeof(CachedWord) % alignof(CachedPart) == 0);

/// News repeats its words: what the rules make of one is kept by the bytes as written.
class WordCache {
 public:
  WordCache();

  /// Valid until forget_if_large(). `analyze` is called with `written` if it is not there yet.
  template <typename Analyze>
  const CachedWord& look_up(std::string_view written, Analyze&& analyze) {
    const std::uint64_t hash = hash_of(written);
    for (std::size_t slot = hash & mask_;; slot = (slot + 1) & mask_) {
      const Slot& found = slots_[slot];
      if (found.word == nullptr) [[unlikely]] {
        return insert(written, hash, analyze(written));
      }
      if (found.hash == hash && is(*found.word, written)) return *found.word;
    }
  }

  /// Bounds what a corpus of any size takes; called where no view into the cache is in use.
  void forget_if_large();

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const CachedWord* word = nullptr;
  };

  // Given that the hashes are equal. mixed() loses nothing, so that up to eight bytes, which are
  // one block, are equal then if they are as many.
  static bool is(const CachedWord& word, std::string_view written) {
    if (word.written_bytes != written.size()) return false;
    return written.size() <= sizeof(std::uint64_t) || word.written() == written;
  }

  static std::uint64_t mixed(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio: Fibonacci hashing
    return value ^ (value >> 32U);
  }

  template <typename Block>
  static Block load(const char* bytes) {
    Block block = 0;
    std::memcpy(&block, bytes, sizeof block);
    return block;
  }

  // Words are short: one or two multiplications for most, where std::hash makes a call and four.
  static std::uint64_t hash_of(std::string_view text) {
    const std::size_t size = text.size();
    const char* const bytes = text.data();
    if (size >= 8) {
      std::uint64_t hash = size;
      for (std::size_t at = 0; at + 8 < size; at += 8) {
        hash = mixed(hash ^ load<std::uint64_t>(bytes + at));
      }
      return mixed(hash ^ load<std::uint64_t>(bytes + size - 8));
    }
    if (size >= 4) {
      const std::uint64_t last = load<std::uint32_t>(bytes + size - 4);
      return mixed((last << 32U | load<std::uint32_t>(bytes)) + size);
    }
    if (size == 0) return 0;
    const auto byte = [&](std::size_t at) {
      return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at]));
    };
    return mixed(byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U | size << 24U);
  }

  const CachedWord& insert(std::string_view written, std::uint64_t hash,
                           const WordAnalysis& analysis);
  std::string_view keep(std::string_view text);
  void grow();

  std::pmr::monotonic_buffer_resource memory_;
  std::vector<Slot> slots_;  // open addressing; a power of two
  std::size_t mask_ = 0;
  std::size_t size_ = 0;
};

}  // namespace akhbar
