#include "indexer/sources/byte_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include <archive.h>
#include <fmt/format.h>
#include <unistd.h>

#include "common/text/charset.h"

namespace akhbar {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} * 1024;  // what the character set is told from
constexpr std::size_t kMostMarkBytes = 4;

struct ArchiveCloser {
  void operator()(archive* a) const { archive_read_free(a); }
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveCloser>;

ArchiveHandle new_archive() {
  ArchiveHandle a(archive_read_new());
  archive_read_support_filter_gzip(a.get());
  archive_read_support_filter_xz(a.get());
  archive_read_support_filter_zstd(a.get());
  archive_read_support_format_raw(a.get());
  archive_read_support_format_empty(a.get());
  return a;
}

struct Compression {
  std::string_view extension;
  std::string_view name;
  int filter;
};
constexpr std::array<Compression, 3> kCompressions = {{{".gz", "gzip", ARCHIVE_FILTER_GZIP},
                                                       {".xz", "xz", ARCHIVE_FILTER_XZ},
                                                       {".zst", "zstd", ARCHIVE_FILTER_ZSTD}}};

bool has_binary_nuls(std::string_view beginning, bool is_utf8) {
  const auto nuls = static_cast<std::size_t>(std::count(beginning.begin(), beginning.end(), '\0'));
  return nuls > 0 && (!is_utf8 || nuls * 10 >= beginning.size());
}

}  // namespace

struct ByteStream::State {
  State(std::string input_name, std::size_t most_bytes)
      : name(std::move(input_name)), piece_bytes(most_bytes) {}

  InputError damaged() const;
  void check_opened(int status);
  void begin(Charset wanted);
  void check_name(const std::filesystem::path& file) const;
  std::string_view next_block();
  std::string_view next_raw_piece();

  std::string name;  // as messages call the input
  std::size_t piece_bytes;
  std::string memory;  // of from_memory
  ArchiveHandle archive = new_archive();
  bool ended = false;

  std::string head;                       // read to tell the character set, not yet passed on
  std::string_view block;                 // what is left of the head or of libarchive's block
  std::optional<CharsetDecoder> decoder;  // none for UTF-8
  std::string decoded;
  std::string charset = "UTF-8";
  bool is_binary = false;
};

InputError ByteStream::State::damaged() const {
  return InputError(fmt::format("{} is damaged or cannot be read: {}", name,
                                archive_error_string(archive.get())));
}

void ByteStream::State::check_opened(int status) {
  archive_entry* entry = nullptr;
  if (status == ARCHIVE_OK) status = archive_read_next_header(archive.get(), &entry);
  if (status == ARCHIVE_EOF) ended = true;
  if (status >= ARCHIVE_WARN) return;
  const int code = archive_errno(archive.get());
  // libarchive's own codes are negative, but for "format", which is EILSEQ.
  if (code > 0 && code != EILSEQ) {
    throw InputError(
        fmt::format("cannot open {}: {}", name, std::generic_category().message(code)));
  }
  throw damaged();
}

void ByteStream::State::check_name(const std::filesystem::path& file) const {
  for (const Compression& compression : kCompressions) {
    if (!ended && file.extension() == compression.extension &&
        archive_filter_code(archive.get(), 0) != compression.filter) {
      throw InputError(
          fmt::format("{} is not what its name says: it is not {}", name, compression.name));
    }
  }
}

// Empty at the end.
std::string_view ByteStream::State::next_block() {
  while (!ended) {
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(archive.get(), &data, &size, &offset);
    if (status == ARCHIVE_EOF) {
      ended = true;
    } else if (status < ARCHIVE_WARN) {
      throw damaged();
    } else if (size > 0) {
      return {static_cast<const char*>(data), size};
    }
  }
  return {};
}

std::string_view ByteStream::State::next_raw_piece() {
  if (block.empty()) block = next_block();
  const std::string_view piece = block.substr(0, piece_bytes);
  block.remove_prefix(piece.size());
  return piece;
}

void ByteStream::State::begin(Charset wanted) {
  while (head.size() < kHeadBytes) {
    const std::string_view more = next_block();
    if (more.empty()) break;
    head += more;
    if (wanted == Charset::utf8 && head.size() >= kMostMarkBytes) break;
  }
  std::size_t bom_bytes = 0;
  const std::string_view beginning = std::string_view(head).substr(0, kHeadBytes);
  const std::string detected = detect_charset(beginning, bom_bytes);
  if (wanted == Charset::detect || bom_bytes > 0) charset = detected;
  block = std::string_view(head).substr(bom_bytes);
  if (charset.empty()) {
    is_binary = true;
  } else if (charset != "UTF-8") {
    decoder.emplace(charset);
    const std::string text = CharsetDecoder(charset).decode(beginning, false);
    is_binary = has_binary_nuls(text, bom_bytes > 0);
  } else {
    is_binary = has_binary_nuls(beginning, detected == "UTF-8");
  }
}

ByteStream::ByteStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteStream::~ByteStream() = default;
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;

ByteStream ByteStream::open_file(const std::filesystem::path& file, Charset charset) {
  auto state = std::make_unique<State>(file.string(), kPieceBytes);
  state->check_opened(archive_read_open_filename(state->archive.get(), file.c_str(), kPieceBytes));
  state->check_name(file);
  state->begin(charset);
  return ByteStream(std::move(state));
}

ByteStream ByteStream::standard_input(Charset charset) {
  auto state = std::make_unique<State>("standard input", kPieceBytes);
  state->check_opened(archive_read_open_fd(state->archive.get(), STDIN_FILENO, kPieceBytes));
  state->begin(charset);
  return ByteStream(std::move(state));
}

ByteStream ByteStream::from_memory(std::string bytes, Charset charset, std::size_t piece_bytes) {
  auto state = std::make_unique<State>("memory", piece_bytes);
  state->memory = std::move(bytes);
  state->check_opened(
      archive_read_open_memory(state->archive.get(), state->memory.data(), state->memory.size()));
  state->begin(charset);
  return ByteStream(std::move(state));
}

std::string_view ByteStream::read() {
  State& s = *state_;
  while (true) {
    const std::string_view piece = s.next_raw_piece();
    if (!s.decoder) return piece;
    s.decoded = s.decoder->decode(piece, piece.empty());
    if (piece.empty()) s.decoder.reset();
    if (!s.decoded.empty() || piece.empty()) return s.decoded;
  }
}

const std::string& ByteStream::charset() const { return state_->charset; }

bool ByteStream::looks_binary() const { return state_->is_binary; }

std::int64_t ByteStream::bytes_consumed() const {
  return archive_filter_bytes(state_->archive.get(), -1);
}

}  // namespace akhbar
