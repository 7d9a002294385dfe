#include "tests/bench/pause_watch.h"

#include <algorithm>

namespace hci::bench {

namespace {

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {
    m_watchdog.setTimerType(Qt::PreciseTimer);
    m_watchdog.setInterval(1);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        m_longest = std::max(m_longest, milliseconds(m_sinceTick) - m_watchdog.interval());
        m_sinceTick.restart();
    });
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    if (!m_watching || m_depth > 0)
        return QApplication::notify(receiver, event);
    const QString kind = QLatin1StringView(receiver->metaObject()->className()) +
                         QStringLiteral(", event %1").arg(static_cast<int>(event->type()));
    QElapsedTimer timer;
    ++m_depth;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    const double took = milliseconds(timer);
    --m_depth;
    double& longest = m_events[kind];
    longest = std::max(longest, took);
    return handled;
}

void WatchedApplication::startWatching() {
    m_events.clear();
    m_longest = 0;
    m_watching = true;
    m_sinceTick.start();
    m_watchdog.start();
}

double WatchedApplication::stopWatching() {
    m_longest = std::max(m_longest, milliseconds(m_sinceTick) - m_watchdog.interval());
    m_watching = false;
    m_watchdog.stop();
    return m_longest;
}

QStringList WatchedApplication::longestEvents(int count) const {
    QList<std::pair<double, QString>> sorted;
    for (auto it = m_events.begin(); it != m_events.end(); ++it)
        sorted.append({it.value(), it.key()});
    std::sort(sorted.begin(), sorted.end(), std::greater());
    QStringList told;
    for (const auto& [took, kind] : sorted.mid(0, count))
        told << QStringLiteral("%1: %2 ms").arg(kind).arg(took, 0, 'f', 1);
    return told;
}

} // namespace hci::bench
