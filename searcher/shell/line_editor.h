#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace akhbar {

/// Reads lines from a terminal through readline, with a history that outlives the program and
/// completion with Tab. There can be one at a time.
class LineEditor {
 public:
  /// What could stand in place of `word`, the part of the line that Tab was pressed behind;
  /// `begins` says that it is the line's first.
  using Completer = std::function<std::vector<std::string>(const std::string& word, bool begins)>;

  /// `history` is read now and written when the editor goes; an empty path keeps none.
  LineEditor(std::filesystem::path history, Completer completer);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// The next line; nothing at the end of input. A line that Ctrl-C cancelled is empty.
  std::optional<std::string> read(const std::string& prompt);

 private:
  std::filesystem::path history_;
};

}  // namespace akhbar
