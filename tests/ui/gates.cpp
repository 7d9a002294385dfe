#include "tests/ui/gates.h"

#include "model/base/workers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

namespace hci::test {

SessionController::Reader GatedRecording::reader() const {
    return [har = m_har, permits = m_permits, opened = m_opened, holdFrom = m_holdFrom](
               const std::shared_ptr<TextPool>& pool, Progress& progress, const ImportSnapshot& onSnapshot) {
        constexpr int lookMs = 10;
        while (!permits->tryAcquire(1, lookMs))
            if (progress.cancelled())
                break;
        // After the parts shown so far no more come, until the test cancels or opens the gate.
        const auto held = [&](Session::Part part) {
            const bool enough = part.exchanges >= holdFrom;
            onSnapshot(std::move(part));
            while (enough && !*opened && !progress.cancelled())
                QThread::msleep(lookMs);
        };
        ImportOptions options;
        options.snapshotInterval = {}; // each batch is a part: no clock decides where it stops
        return importHar(har, QStringLiteral("gated"), pool, options, progress, held);
    };
}

HeldWorkers::HeldWorkers() : m_threads(workers().count()) {
    for (int i = 0; i < m_threads; ++i)
        workers().start([this] {
            m_begun.release();
            m_end.acquire();
        });
    m_begun.acquire(m_threads);
}

void finishWork() {
    constexpr int rounds = 3; // a result may start more work: session, rows, chart
    for (int i = 0; i < rounds; ++i) {
        workers().waitForDone();
        QCoreApplication::processEvents();
    }
}

} // namespace hci::test
