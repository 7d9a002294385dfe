#include "app/interrupt.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <chrono>
#include <csignal>

namespace hci {

namespace {
volatile std::sig_atomic_t flag = 0;

/// The second signal of its kind ends the program.
void catchSignal(int signal) {
    struct sigaction action = {};
    action.sa_handler = [](int) { flag = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(signal, &action, nullptr);
}
} // namespace

void catchInterrupt() {
    catchSignal(SIGINT);
}

void catchTermination() {
    catchSignal(SIGTERM);
    catchSignal(SIGHUP);
}

bool interrupted() noexcept {
    return flag != 0;
}

void runUntilInterrupted(QEventLoop& loop, const std::function<void()>& stop) {
    using namespace std::chrono_literals;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&stop] {
        if (interrupted())
            stop();
    });
    poll.start(50ms);
    loop.exec();
}

} // namespace hci
