#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>

namespace akhbar {

/// A word of a text as a WordCache compares and hashes it: sixteen bytes, which hold most words, at
/// once and without regard to how many they are, which a processor cannot foresee.
class WordKey {
 public:
  static constexpr std::size_t kBlockBytes = 16;

  WordKey() = default;

  /// The word text[begin, end), which must outlive the key.
  WordKey(std::string_view text, std::size_t begin, std::size_t end)
      : written_(text.data() + begin, end - begin) {
    const std::size_t size = written_.size();
    if (text.size() - begin >= kBlockBytes) [[likely]] {
      first_ = load(written_.data()) & low_bytes(size);
      second_ = load(written_.data() + 8) & (size < 8 ? 0 : low_bytes(size - 8));
    } else {
      std::memcpy(&first_, written_.data(), std::min<std::size_t>(size, 8));
      if (size > 8) std::memcpy(&second_, written_.data() + 8, std::min<std::size_t>(size - 8, 8));
    }
    hash_ = mixed(mixed(first_ ^ size) ^ second_);
    if (size > kBlockBytes) [[unlikely]] {
      hash_ = mixed(hash_ ^ std::hash<std::string_view>()(written_.substr(kBlockBytes)));
    }
  }

  std::string_view written() const { return written_; }
  std::uint64_t first() const { return first_; }
  std::uint64_t second() const { return second_; }
  std::uint64_t hash() const { return hash_; }

 private:
  static std::uint64_t load(const char* bytes) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes, sizeof block);
    return block;
  }

  static std::uint64_t low_bytes(std::size_t count) {
    constexpr std::uint64_t kAll = ~std::uint64_t{0};
    return count < 8 ? ~(kAll << (8 * count)) : kAll;
  }

  static std::uint64_t mixed(std::uint64_t value) {
    value *= 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio: Fibonacci hashing
    return value ^ (value >> 32U);
  }

  std::string_view written_;
  std::uint64_t first_ = 0;   // its first eight bytes, zeros behind it
  std::uint64_t second_ = 0;  // the next eight
  std::uint64_t hash_ = 0;
};

}  // namespace akhbar
