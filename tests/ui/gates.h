#pragma once

#include "model/base/job.h"
#include "ui/session_controller.h"

#include <QtCore/QByteArray>
#include <QtCore/QSemaphore>

#include <atomic>
#include <memory>

namespace hci::test {

/// A recording that is read only as far as its test lets it: the import lasts until the test cancels it or
/// opens the gate, however fast the machine is.
class GatedRecording {
public:
    /// `holdFrom`: the import stops at the first part with so many entries that it shows.
    explicit GatedRecording(QByteArray har, std::uint32_t holdFrom = 1)
        : m_holdFrom(holdFrom), m_har(std::move(har)), m_permits(std::make_shared<QSemaphore>()),
          m_opened(std::make_shared<std::atomic<bool>>(false)) {}

    /// What SessionController::open() takes.
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

/// Keeps every thread of workers() occupied for as long as it lives: work that is started stays where it is.
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

/// Returns when no work is left on other threads and all that it had to tell has been told.
void finishWork();

} // namespace hci::test
