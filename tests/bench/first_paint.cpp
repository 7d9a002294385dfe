// Linked into a program with a window: tells when the first window is painted and what memory the process has
// of its own then, and ends the program.
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

/// Pages that the process has written, in kB: those of files are shared or can be dropped.
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

/// Paint events of a window are sent before its picture is handed on; the next turn of the loop comes behind
/// that.
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
