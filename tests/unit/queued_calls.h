#pragma once

#include <QtTest/QtTest>

namespace hci::test {

/// Returns when all that is queued on this thread has run, and what that has queued, so many rounds deep:
/// each round is a call behind what is there. A test that nothing comes needs no clock then.
[[nodiscard]] inline bool runQueuedCalls(int rounds = 4) {
    constexpr int patience = 30'000; // ms
    QObject here;
    for (int round = 0; round < rounds; ++round) {
        bool reached = false;
        QMetaObject::invokeMethod(
            &here, [&reached] { reached = true; }, Qt::QueuedConnection);
        if (!QTest::qWaitFor([&reached] { return reached; }, patience))
            return false;
    }
    return true;
}

} // namespace hci::test
