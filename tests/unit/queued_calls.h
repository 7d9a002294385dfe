#pragma once

#include <QtTest/QtTest>

namespace hci::test {

/// Runs the calls queued on this thread, then the calls queued by those, for that many rounds: each round is
/// a call behind the queue. A test that expects no event needs no clock then.
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
