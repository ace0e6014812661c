#pragma once

namespace akhbar::cli {

/// How our programs end; scripts rely on it, and README has the table.
enum class ExitCode {
  done = 0,             // also where a search has no hit
  no_hit = 1,           // only where --exit-code asked for it
  usage = 2,            // the command line or the query cannot be carried out as it stands
  index_unusable = 3,   // missing, locked, corrupt, or built by another version
  inputs_rejected = 4,  // some inputs were rejected and the rest is done
  failed = 5,           // the result could not be written, or the program itself is wrong
  interrupted = 130,    // by SIGINT or SIGTERM, with all that was reported committed on disk
};

}  // namespace akhbar::cli
