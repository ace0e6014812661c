#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace akhbar {

/// The name of the character set that the beginning of a file is written in: by its byte-order
/// mark, else "UTF-8" if it is that (a character cut at the end counts), or mostly so (some of its
/// bytes are not, but more of its non-ASCII characters are), else what ICU's detector makes of it;
/// empty if nothing is likely. `bom_bytes` is told how many bytes of mark to skip.
std::string detect_charset(std::string_view beginning, std::size_t& bom_bytes);

/// Turns a stream in a named character set into UTF-8, piece by piece. What cannot be read becomes
/// U+FFFD. Throws std::invalid_argument for a name that ICU does not know.
class CharsetDecoder {
 public:
  explicit CharsetDecoder(const std::string& charset);
  ~CharsetDecoder();
  CharsetDecoder(CharsetDecoder&&) noexcept;
  CharsetDecoder& operator=(CharsetDecoder&&) noexcept;

  /// `last` says that no more follows, so that a character left open is told as U+FFFD.
  std::string decode(std::string_view bytes, bool last);

 private:
  struct Converter;
  std::unique_ptr<Converter> converter_;
};

}  // namespace akhbar
