#include "ui/end_signals.h"

#include <QtCore/QSocketNotifier>

#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace hci {

namespace {

constexpr int endSignals[] = {SIGTERM, SIGHUP, SIGINT};

volatile std::sig_atomic_t descriptor = -1; // a signal handler may read nothing else

void wakeLoop(int) {
    const eventfd_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(descriptor, &one, sizeof one);
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent), m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (m_descriptor < 0)
        return;
    descriptor = m_descriptor;
    auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit received();
    });
    for (const int signal : endSignals) {
        struct sigaction action = {};
        action.sa_handler = wakeLoop;
        action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
        sigaction(signal, &action, nullptr);
    }
}

EndSignals::~EndSignals() {
    if (m_descriptor < 0)
        return;
    for (const int signal : endSignals)
        ::signal(signal, SIG_DFL);
    descriptor = -1;
    ::close(m_descriptor);
}

} // namespace hci
