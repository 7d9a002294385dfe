#pragma once

#include "model/base/job.h"
#include "ui/session/session_controller.h"

#include <QtCore/QByteArray>
#include <QtCore/QSemaphore>

#include <atomic>
#include <memory>

namespace hci::test {

/// A recording whose import waits at a gate until the test opens the gate or cancels, however fast the
/// machine is.
class GatedRecording {
public:
    /// `holdFrom`: stops the import at the first part with at least that many entries.
    explicit GatedRecording(QByteArray har, std::uint32_t holdFrom = 1)
        : m_holdFrom(holdFrom), m_har(std::move(har)), m_permits(std::make_shared<QSemaphore>()),
          m_opened(std::make_shared<std::atomic<bool>>(false)) {}

    /// The argument of SessionController::open().
    [[nodiscard]] SessionController::Reader reader() const;
    /// Lets the import begin.
    void begin() { m_permits->release(); }
    void open() {
        *m_opened = true;
        begin();
    }

private:
    std::uint32_t m_holdFrom;
    QByteArray m_har;
    std::shared_ptr<QSemaphore> m_permits;
    std::shared_ptr<std::atomic<bool>> m_opened;
};

/// Keeps all threads of workers() busy while it lives, so that other work does not start.
class HeldWorkers {
public:
    HeldWorkers();
    ~HeldWorkers() { m_end.release(m_threads); }
    HeldWorkers(const HeldWorkers&) = delete;
    HeldWorkers& operator=(const HeldWorkers&) = delete;

private:
    int m_threads;
    QSemaphore m_begun;
    QSemaphore m_end;
};

/// Returns when other threads have no work left and their results are delivered.
void finishWork();

} // namespace hci::test
