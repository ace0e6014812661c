#pragma once

#include "common/cli/exit_code.h"
#include "common/store/index_reader.h"
#include "common/text/analyzer.h"
#include "searcher/options.h"

namespace akhbar {

/// The interactive keyword search on a terminal: a line is a query, or a command that begins with a
/// full stop (.help lists them). Ends with .quit or Ctrl-D; Ctrl-C cancels the line or the search.
cli::ExitCode run_shell(const CommonOptions& options, IndexReader& index, Analyzer& analyzer);

}  // namespace akhbar
