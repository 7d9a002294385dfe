#include "app/interrupt.h"

#include <csignal>

namespace hci {

namespace {
volatile std::sig_atomic_t flag = 0;
} // namespace

void catchInterrupt() {
    struct sigaction action = {};
    action.sa_handler = [](int) { flag = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
}

bool interrupted() noexcept {
    return flag != 0;
}

} // namespace hci
