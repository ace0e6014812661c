#include "common/cli/program.h"
#include "indexer/commands.h"

int main(int argc, char** argv) {
  return akhbar::cli::run_program("indexer", akhbar::indexer_commands(), argc, argv);
}
