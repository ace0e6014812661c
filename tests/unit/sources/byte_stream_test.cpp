#include "indexer/sources/byte_stream.h"

#include <charconv>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

namespace akhbar {
namespace {

using Charset = ByteStream::Charset;

// "hello\n"
constexpr std::string_view kGzip = "1f8b0800000000000203cb48cdc9c9e7020020303a3606000000";
constexpr std::string_view kXz =
    "fd377a585a000004e6d6b4460200210116000000742fe5a301000568656c6c6f0a000000a56097f194f6fde000011e"
    "06c12fa41d1fb6f37d010000000004595a";
constexpr std::string_view kZstd = "28b52ffd045831000068656c6c6f0a5388bd91";
// "line\n" 60,000 times, in three blocks
constexpr std::string_view kLongZstd =
    "28b52ffda4e09304006c0000286c696e650a0100f8ffc88b16440000000100fdffc80b10450000000100dd131d0001"
    "7a011b06";

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    unsigned value = 0;
    std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

std::string read_all(ByteStream stream) {
  std::string text;
  for (auto piece = stream.read(); !piece.empty(); piece = stream.read()) text += piece;
  return text;
}

std::string decoded(std::string bytes, Charset charset = Charset::detect) {
  return read_all(ByteStream::from_memory(std::move(bytes), charset));
}

// A file that is removed at the end.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, std::string_view bytes)
      : folder_(std::filesystem::temp_directory_path() /
                ("akhbar-byte-stream-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    path = folder_ / name;
  }
  ~TemporaryFile() { std::filesystem::remove_all(folder_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  std::filesystem::path path;

 private:
  std::filesystem::path folder_;
};

std::string open_error(const std::filesystem::path& file) {
  try {
    ByteStream::open_file(file, Charset::detect);
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

TEST_CASE("bytes: compression is told by content and undone") {
  for (const auto hex : {kGzip, kXz, kZstd}) {
    CAPTURE(hex);
    CHECK(decoded(from_hex(hex)) == "hello\n");
    CHECK(decoded(from_hex(hex) + from_hex(hex)) == "hello\nhello\n");
  }
  CHECK(decoded("hello\n") == "hello\n");
  CHECK(decoded(from_hex(kLongZstd)).size() == 300'000);
}

TEST_CASE("bytes: nothing comes from nothing") {
  auto stream = ByteStream::from_memory("", Charset::detect);
  CHECK(stream.read().empty());
  CHECK(stream.charset() == "UTF-8");
  CHECK_FALSE(stream.looks_binary());
}

TEST_CASE("bytes: a file is opened by what it contains, and its name must not lie") {
  CHECK(read_all(ByteStream::open_file(TemporaryFile("a.txt.gz", from_hex(kGzip)).path,
                                       Charset::utf8)) == "hello\n");
  const TemporaryFile unnamed("a.txt", from_hex(kXz));
  CHECK(read_all(ByteStream::open_file(unnamed.path, Charset::utf8)) == "hello\n");
  const TemporaryFile empty("a.gz", "");
  CHECK(read_all(ByteStream::open_file(empty.path, Charset::utf8)).empty());
  const TemporaryFile liar("b.zst", "hello\n");
  CHECK(open_error(liar.path) == liar.path.string() + " is not what its name says: it is not zstd");
}

TEST_CASE("bytes: a file that is not there or is a folder is named") {
  CHECK(open_error("/nowhere/a.txt") == "cannot open /nowhere/a.txt: No such file or directory");
  CHECK(open_error("/") == "cannot open /: Is a directory");
}

TEST_CASE("bytes: what stands before damage is read, then the damage is told") {
  auto stream = ByteStream::from_memory(from_hex(kLongZstd).substr(0, 40), Charset::detect);
  std::size_t read = 0;
  std::string error;
  try {
    for (auto piece = stream.read(); !piece.empty(); piece = stream.read()) read += piece.size();
  } catch (const InputError& damage) {
    error = damage.what();
  }
  CHECK(read == 262'144);
  CHECK(error == "memory is damaged or cannot be read: Truncated zstd input");
}

TEST_CASE("bytes: damage in the first block is not taken for an empty file") {
  for (const auto hex : {kGzip, kXz, kZstd}) {
    CAPTURE(hex);
    const std::string cut = from_hex(hex).substr(0, hex.size() / 2 - 9);
    CHECK_THROWS_AS(ByteStream::from_memory(cut, Charset::detect), InputError);
  }
}

TEST_CASE("bytes: byte-order marks are obeyed and dropped, also where JSON is expected") {
  for (const auto charset : {Charset::detect, Charset::utf8}) {
    CHECK(decoded("\xEF\xBB\xBFنفت", charset) == "نفت");
    CHECK(decoded(std::string("\xFF\xFE\x46\x06", 4), charset) == "ن");
    CHECK(decoded(std::string("\xFE\xFF\x06\x46", 4), charset) == "ن");
    CHECK(decoded(std::string("\0\0\xFE\xFF\0\0\x06\x46", 8), charset) == "ن");
    CHECK(decoded("\xEF\xBB\xBF", charset).empty());
  }
}

TEST_CASE("bytes: another character set is detected and decoded, but not for JSON") {
  const std::string bytes =
      "\xD3\xC7\xD2\xE3\xC7\xE4 \xD5\xE4\xC7\xED\xDA \x98\xE6\x8D\x98 \xC7\xED\xD1\xC7\xE4";
  auto stream = ByteStream::from_memory(bytes, Charset::detect);
  CHECK(stream.charset() == "windows-1256");
  CHECK(stream.read() == "سازمان صنايع کوچک ايران");
  auto json = ByteStream::from_memory(bytes, Charset::utf8);
  CHECK(json.charset() == "UTF-8");
  CHECK(json.read() == bytes);
}

TEST_CASE("bytes: bytes that are not UTF-8 in a text that mostly is are passed on") {
  CHECK(decoded("نفت \xFF و گاز") == "نفت \xFF و گاز");
}

TEST_CASE("bytes: binary is what has NULs without being text") {
  const auto is_binary = [](std::string bytes) {
    return ByteStream::from_memory(std::move(bytes), Charset::detect).looks_binary();
  };
  CHECK(
      is_binary(std::string("\x7F"
                            "ELF\x02\x01\x01\0\0\0\0\0",
                            12)));
  CHECK(is_binary(std::string("\x89PNG\r\n\x1A\n\0\xE8\xFF\xB4", 12)));
  CHECK_FALSE(is_binary(std::string("a stray \0 in a text", 19)));
  CHECK_FALSE(is_binary(std::string("\xFF\xFE\x61\0\x62\0", 6)));
}

TEST_CASE("bytes: how much is consumed is counted in compressed bytes") {
  auto stream = ByteStream::from_memory(from_hex(kLongZstd), Charset::detect);
  while (!stream.read().empty()) continue;
  CHECK(stream.bytes_consumed() == 51);
}

}  // namespace
}  // namespace akhbar
