#include "common/cli/interrupt.h"

#include <csignal>

namespace akhbar::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void remember(int signal) {
  if (interrupted != 0) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
  interrupted = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = remember;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);
}

bool is_interrupted() { return interrupted != 0; }

void clear_interrupt() { interrupted = 0; }

}  // namespace akhbar::cli
