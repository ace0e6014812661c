#include "common/cli/program.h"
#include "searcher/commands.h"

int main(int argc, char** argv) {
  return akhbar::cli::run_program("searcher", akhbar::searcher_commands(), argc, argv);
}
