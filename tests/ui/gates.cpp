#include "tests/ui/gates.h"

#include "model/workers.h"

#include <QtCore/QCoreApplication>

namespace hci::test {

SessionController::Reader GatedRecording::reader() const {
    return [har = m_har, permits = m_permits](const std::shared_ptr<TextPool>& pool, Progress& progress,
                                              const ImportSnapshot& onSnapshot) {
        // The reader asks before each batch whether it is to stop: the answer is the gate.
        Progress gated(
            [&] {
                constexpr int lookMs = 10;
                while (!permits->tryAcquire(1, lookMs))
                    if (progress.cancelled())
                        return true;
                return progress.cancelled();
            },
            [&](std::int64_t done, std::int64_t total) { progress.report(done, total); });
        return importHar(har, QStringLiteral("gated"), pool, {}, gated, onSnapshot);
    };
}

HeldWorkers::HeldWorkers() : m_threads(workers().maxThreadCount()) {
    for (int i = 0; i < m_threads; ++i)
        workers().start([this] {
            m_begun.release();
            m_end.acquire();
        });
    m_begun.acquire(m_threads);
}

void finishWork() {
    constexpr int rounds = 3; // a result may start further work: session, rows, chart
    for (int i = 0; i < rounds; ++i) {
        workers().waitForDone();
        QCoreApplication::processEvents();
    }
}

} // namespace hci::test
