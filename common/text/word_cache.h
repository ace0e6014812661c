#pragma once

#include <cstdint>
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
};

struct CachedWord {
  std::string_view written;
  std::span<const CachedPart> parts;
  WordRole role = WordRole::plain;
};

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
      if (found.word == nullptr) return insert(written, hash, analyze(written));
      if (found.hash == hash && found.word->written == written) return *found.word;
    }
  }

  /// Bounds what a corpus of any size takes; called where no view into the cache is in use.
  void forget_if_large();

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const CachedWord* word = nullptr;
  };

  static std::uint64_t hash_of(std::string_view text);
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
