#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

namespace hci::bench {

/// An application that measures how long its event loop was blocked, and by which events.
///
/// A timer of one millisecond is the watchdog: a key or a click would have waited as long as it is late.
/// Keeps the longest event for each kind of receiver, to show where the time went.
class WatchedApplication final : public QApplication {
    Q_OBJECT
public:
    WatchedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    void startWatching();
    /// The longest pause in milliseconds since startWatching().
    double stopWatching();
    /// "hci::ResourceList, event 43: 12.3 ms": the longest events since startWatching(), the longest first.
    [[nodiscard]] QStringList longestEvents(int count) const;

private:
    QTimer m_watchdog;
    QElapsedTimer m_sinceTick;
    double m_longest = 0;
    bool m_watching = false;
    int m_depth = 0;
    QMap<QString, double> m_events;
};

} // namespace hci::bench
