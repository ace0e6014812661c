#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace akhbar {

/// An input cannot be opened or read; the message names it.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The text of a file or of standard input as UTF-8, piece by piece, decompressed (gzip, zstd, xz
/// by content, through libarchive) and decoded (byte-order mark, else detected).
class ByteStream {
 public:
  /// What the bytes may be in. JSON is UTF-8 by its standard, so it is not guessed at, but a
  /// byte-order mark is obeyed.
  enum class Charset { utf8, detect };

  static constexpr std::size_t kPieceBytes = std::size_t{128} * 1024;

  /// Throws InputError if the file cannot be opened or is not what its name says: "a.gz" must be
  /// gzip, or empty.
  static ByteStream open_file(const std::filesystem::path& file, Charset charset);
  static ByteStream standard_input(Charset charset);
  /// `bytes` in pieces of at most `piece_bytes`, for tests.
  static ByteStream from_memory(std::string bytes, Charset charset,
                                std::size_t piece_bytes = kPieceBytes);
  ~ByteStream();
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;

  /// The next piece, at most some hundred KB; empty at the end. Valid until the next call. Bytes
  /// that are not UTF-8 in a UTF-8 input are passed on as they are: who parses rejects the record.
  /// Throws InputError for failing reads and for damaged compressed data, after what libarchive
  /// could read before the damage (it gives up the block of about 100 KB that has it, and notices
  /// damage in gzip only where it cannot be inflated: it does not compare the checksum).
  std::string_view read();

  /// "UTF-8" or what was detected.
  const std::string& charset() const;
  /// True if no character set is likely, or the beginning has NUL bytes and is not UTF-8, or is NUL
  /// bytes to a tenth. (One stray NUL in a UTF-8 text costs only its record.)
  bool looks_binary() const;
  /// Bytes of the file consumed so far, compressed where it is: what a progress bar wants.
  std::int64_t bytes_consumed() const;

 private:
  struct State;
  explicit ByteStream(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace akhbar
