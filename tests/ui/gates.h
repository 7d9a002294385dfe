#pragma once

#include "model/job.h"
#include "ui/session_controller.h"

#include <QtCore/QByteArray>
#include <QtCore/QSemaphore>

#include <memory>

namespace hci::test {

/// A recording that is read only as far as its test lets it: the import lasts until the test cancels it or
/// opens the gate, however fast the machine is.
class GatedRecording {
public:
    explicit GatedRecording(QByteArray har)
        : m_har(std::move(har)), m_permits(std::make_shared<QSemaphore>()) {}

    /// What SessionController::open() takes.
    [[nodiscard]] SessionController::Reader reader() const;
    /// So many batches of entries more.
    void letThrough(int batches) { m_permits->release(batches); }
    void open() { letThrough(1'000'000); }

private:
    QByteArray m_har;
    std::shared_ptr<QSemaphore> m_permits;
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
