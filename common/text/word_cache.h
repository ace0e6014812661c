#pragma once

#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/word_analysis.h"
#include "common/text/word_key.h"

namespace akhbar {

/// A WordPart whose strings are the cache's. They stand one behind the other: the word, the term
/// unless the word begins with it, the compound; none has more than kMaxTermBytes.
struct CachedPart {
  const char* strings = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t word_bytes = 0;
  std::uint8_t term_at = 0;
  std::uint8_t term_bytes = 0;
  std::uint8_t compound_bytes = 0;
  std::uint8_t compound_words = 0;
  Script script = Script::other;
  TokenKind kind = TokenKind::word;

  std::string_view word() const { return {strings, word_bytes}; }
  std::string_view term() const { return {strings + term_at, term_bytes}; }
  std::string_view compound() const {
    return {strings + word_bytes + (term_at > 0 ? term_bytes : 0U), compound_bytes};
  }
};

/// What was written and its analysis, in one line of the processor's cache: that is what a look-up
/// waits for.
struct alignas(64) CachedWord {
  std::uint64_t first = 0;  // as in its WordKey
  std::uint64_t second = 0;
  const char* written = nullptr;  // null: no word
  std::uint32_t written_bytes = 0;
  std::uint16_t part_count = 0;
  WordRole role = WordRole::plain;
  CachedPart only_part{};
  const CachedPart* several_parts = nullptr;

  std::span<const CachedPart> parts() const {
    return {part_count > 1 ? several_parts : &only_part, part_count};
  }

  bool is(const WordKey& key) const {
    constexpr std::size_t kCompared = WordKey::kBlockBytes;
    const std::size_t size = key.written().size();
    return first == key.first() && second == key.second() && written_bytes == size &&
           (size <= kCompared || std::memcmp(written + kCompared, key.written().data() + kCompared,
                                             size - kCompared) == 0);
  }
};
static_assert(sizeof(CachedWord) == 64);

/// News repeats its words: what the rules make of one is kept by the bytes as written.
class WordCache {
 public:
  WordCache();

  /// Brings the place of a word near that will soon be looked up: to wait for memory costs more
  /// than all else that is done with a word.
  void prefetch(const WordKey& key) const { __builtin_prefetch(&slots_[key.hash() & mask_]); }

  /// The word is valid until the next look-up, the strings of its parts until forget_if_large().
  /// `analyze` is called with what is written if that is not there yet.
  template <typename Analyze>
  const CachedWord& look_up(const WordKey& key, Analyze&& analyze) {
    for (std::size_t slot = key.hash() & mask_;; slot = (slot + 1) & mask_) {
      const CachedWord& found = slots_[slot];
      if (found.written == nullptr) [[unlikely]] {
        return insert(key, analyze(key.written()));
      }
      if (found.is(key)) return found;
    }
  }

  /// Bounds what a corpus of any size takes; called where no view into the cache is in use.
  void forget_if_large();

 private:
  const CachedWord& insert(const WordKey& key, const WordAnalysis& analysis);
  CachedPart keep(const WordPart& part);
  const char* keep(std::string_view text);
  CachedWord& free_slot(std::uint64_t hash);
  void grow();

  std::pmr::monotonic_buffer_resource memory_;
  std::vector<CachedWord> slots_;  // open addressing; a power of two
  std::size_t mask_ = 0;
  std::size_t size_ = 0;
};

}  // namespace akhbar
