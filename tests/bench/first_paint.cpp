// Linked into a program with a window: prints the time of its first paint and the process's own memory at
// that time, then ends the program.
#include "tests/bench/first_paint.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace hci::bench;

double millisecondsSinceStart() {
    const qint64 now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    return static_cast<double>(now - qEnvironmentVariable(startedAtVariable).toLongLong()) / 1e6;
}

/// Pages that the process has written, in kB: those of files can be shared or dropped.
long long ownMemory() {
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    long long sum = 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Anonymous:"))
            sum += line.mid(line.indexOf(':') + 1).simplified().split(' ').front().toLongLong();
    return sum;
}

/// A window gets its paint event before its picture is on the screen, so the next turn of the event loop is
/// measured.
class FirstPaint final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_seen && qobject_cast<QMainWindow*>(watched) != nullptr) {
            m_seen = true;
            QTimer::singleShot(0, [] {
                const double shown = millisecondsSinceStart();
                std::printf(firstPaintFormat, shown, ownMemory());
                std::fflush(stdout);
                std::_Exit(0);
            });
        }
        return false;
    }

private:
    bool m_seen = false;
};

void watchForFirstPaint() {
    QCoreApplication::instance()->installEventFilter(new FirstPaint(QCoreApplication::instance()));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watchForFirstPaint)
