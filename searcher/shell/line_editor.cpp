#include "searcher/shell/line_editor.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

// readline needs FILE, so it stands behind <cstdio>.
#include <readline/history.h>
#include <readline/readline.h>

#include "common/cli/interrupt.h"

namespace akhbar {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLines = 1000;

// readline calls back without a context.
LineEditor::Completer& current_completer() {
  static LineEditor::Completer completer;
  return completer;
}

char* next_candidate(const char* word, int state) {
  static std::vector<std::string> candidates;
  static std::size_t next = 0;
  if (state == 0) {
    candidates = current_completer()(word, rl_point == static_cast<int>(std::strlen(word)));
    next = 0;
  }
  // readline frees what it is given.
  return next < candidates.size() ? strdup(candidates[next++].c_str()) : nullptr;
}

char** complete(const char* word, int /*begin*/, int /*end*/) {
  rl_attempted_completion_over = 1;  // never file names
  rl_completion_suppress_append = 1;
  return rl_completion_matches(word, next_candidate);
}

int cancel_line_on_interrupt() {
  if (cli::is_interrupted()) {
    rl_replace_line("", 0);
    rl_done = 1;
  }
  return 0;
}

}  // namespace

LineEditor::LineEditor(fs::path history, Completer completer) : history_(std::move(history)) {
  current_completer() = std::move(completer);
  rl_catch_signals = 0;
  rl_event_hook =
      cancel_line_on_interrupt;  // ten times a second; the hook for signals cannot end a line
  rl_attempted_completion_function = complete;
  rl_completer_word_break_characters = const_cast<char*>(" \t\"()+|");
  using_history();
  stifle_history(kMostLines);
  if (!history_.empty()) read_history(history_.c_str());
}

LineEditor::~LineEditor() {
  if (!history_.empty()) {
    // A history that cannot be kept is no reason to end in an error.
    std::error_code ignored;
    fs::create_directories(history_.parent_path(), ignored);
    write_history(history_.c_str());
  }
  current_completer() = nullptr;
}

std::optional<std::string> LineEditor::read(const std::string& prompt) {
  char* const typed = readline(prompt.c_str());
  if (cli::is_interrupted()) {
    cli::clear_interrupt();
    std::free(typed);
    std::fputs("^C\n", stdout);
    return std::string();
  }
  if (typed == nullptr) return std::nullopt;
  std::string line(typed);
  std::free(typed);
  const HIST_ENTRY* const last = history_length > 0 ? history_get(history_length) : nullptr;
  if (!line.empty() && (last == nullptr || line != last->line)) add_history(line.c_str());
  return line;
}

}  // namespace akhbar
