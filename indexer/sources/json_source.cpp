#include "indexer/sources/json_source.h"

#include <utility>

#include "indexer/sources/json_article.h"

namespace akhbar {
namespace {

// Where an object ends, told from its characters one after another.
class ObjectEnd {
 public:
  enum class State { within, closed, broken };

  State after(char c) {
    if (escaped_) {
      escaped_ = false;
    } else if (in_string_) {
      // A line break cannot stand in a string, so this one was never closed.
      if (c == '\n') return State::broken;
      escaped_ = c == '\\';
      in_string_ = c != '"';
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{') {
      ++depth_;
    } else if (c == '}') {
      --depth_;
      if (depth_ == 0) return State::closed;
    }
    return State::within;
  }

 private:
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

class JsonSource : public ArticleSource {
 public:
  JsonSource(ByteStream& bytes, RecordBuilder builder)
      : bytes_(bytes), articles_(std::move(builder)) {}

  std::optional<Record> next() override {
    while (fill_piece()) {
      const char c = piece_.front();
      if (c == '{') return read_object();
      piece_.remove_prefix(1);
      if (c == '\n') ++line_;
      if (is_lost_) continue;
      if (c == '[' || c == ']') in_array_ = c == '[';
      if (std::string_view(" \t\r\n,[]").find(c) != std::string_view::npos) continue;
      lose_way();
      return articles_.builder().reject("not a JSON object", line_);
    }
    if (!std::exchange(in_array_, false)) return std::nullopt;
    return articles_.builder().reject("the array is not closed; the file seems to be cut off",
                                      line_);
  }

 private:
  bool fill_piece() {
    if (piece_.empty()) piece_ = bytes_.read();
    return !piece_.empty();
  }

  // What comes now belongs to something that has been rejected, up to the next object.
  void lose_way() {
    is_lost_ = true;
    in_array_ = false;
  }

  Record read_object() {
    is_lost_ = false;
    const std::size_t begin_line = line_;
    const std::size_t most = articles_.builder().max_record_bytes();
    std::string object;
    bool too_long = false;
    ObjectEnd end;
    auto state = ObjectEnd::State::within;
    while (state == ObjectEnd::State::within && fill_piece()) {
      std::size_t size = 0;
      while (state == ObjectEnd::State::within && size < piece_.size()) {
        if (piece_[size] == '\n') ++line_;
        state = end.after(piece_[size]);
        ++size;
      }
      too_long = too_long || object.size() + size > most;
      if (too_long) object.clear();
      if (!too_long) object += piece_.substr(0, size);
      piece_.remove_prefix(size);
    }
    if (state != ObjectEnd::State::closed) lose_way();
    if (too_long) return articles_.builder().reject_too_long("an object", begin_line);
    return articles_.read(object, begin_line);
  }

  ByteStream& bytes_;
  JsonArticleReader articles_;
  std::string_view piece_;
  std::size_t line_ = 1;
  bool in_array_ = false;
  bool is_lost_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> read_json(ByteStream& bytes, RecordBuilder builder) {
  return std::make_unique<JsonSource>(bytes, std::move(builder));
}

}  // namespace akhbar
