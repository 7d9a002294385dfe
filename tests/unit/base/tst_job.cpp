#include "model/base/job.h"
#include "tests/unit/test_main.h"

#include <QtCore/QSemaphore>

#include <new>
#include <stdexcept>

using namespace hci;

namespace {

/// The callbacks of a job.
struct JobReport {
    int done = 0;
    int failed = 0;
    std::string why;
    int value = 0;
};

Job<int>::Done into(JobReport& told) {
    return [&told](int value) {
        ++told.done;
        told.value = value;
    };
}

Job<int>::Failed failureInto(JobReport& told) {
    return [&told](const Error& error) {
        ++told.failed;
        told.why = error.detail;
    };
}

} // namespace

/// Work on other threads: its results, cancellation, exceptions, and hanging work.
class TstJob final : public QObject {
    Q_OBJECT
private slots:
    void delivered() {
        JobReport told;
        Job<int> job(failureInto(told));
        int reports = 0;
        job.start(
            [](Progress& progress) {
                progress.report(5, 5);
                return 7;
            },
            into(told), [&reports](std::int64_t done, std::int64_t) { reports += static_cast<int>(done); });
        QVERIFY(job.running());
        QTRY_COMPARE(told.done, 1);
        QCOMPARE(told.value, 7);
        QCOMPARE(reports, 5);
        QCOMPARE(told.failed, 0);
        QVERIFY(!job.running());
    }

    void thrown_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("out of memory") << 0 << QByteArray("out of memory");
        QTest::newRow("anything else") << 1 << QByteArray("no thread");
    }
    void thrown() {
        QFETCH(const int, what);
        QFETCH(const QByteArray, why);
        JobReport told;
        Job<int> job(failureInto(told));
        job.start(
            [what](Progress&) -> int {
                if (what == 0)
                    throw std::bad_alloc();
                throw std::runtime_error("no thread");
            },
            into(told));
        QTRY_COMPARE(told.failed, 1);
        QCOMPARE(QByteArray::fromStdString(told.why), why);
        QCOMPARE(told.done, 0);
        QVERIFY(!job.running());
        job.start([](Progress&) { return 3; }, into(told)); // works again
        QTRY_COMPARE(told.value, 3);
    }

    /// From a part of the work on yet another thread.
    void exceptionInAWorker() {
        JobReport told;
        Job<int> job(failureInto(told));
        job.start(
            [](Progress&) {
                OtherThreads<int> parts;
                parts.run([]() -> int { throw std::bad_alloc(); });
                return parts.take(0);
            },
            into(told));
        QTRY_COMPARE(told.failed, 1);
        QCOMPARE(told.why, std::string("out of memory"));
        QCOMPARE(told.done, 0);
    }

    void cancelledWorkIsNotReported() {
        JobReport told;
        Job<int> job(failureInto(told));
        QSemaphore begun;
        QSemaphore gate;
        job.start(
            [&](Progress& progress) {
                begun.release();
                gate.acquire();
                return progress.cancelled() ? 1 : 2;
            },
            into(told));
        begun.acquire();
        job.cancel();
        QVERIFY(!job.running());
        gate.release();
        workers().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(told.done + told.failed, 0);
    }

    /// A window closes even if a system call of its work never returns.
    void destructorAbandonsHangingWork() {
        JobReport told;
        const auto begun = std::make_shared<QSemaphore>();
        const auto gate = std::make_shared<QSemaphore>();
        {
            Job<int> job(failureInto(told));
            job.start(
                [begun, gate](Progress& progress) {
                    begun->release();
                    gate->acquire();
                    progress.report(1, 1); // to no receiver
                    return 1;
                },
                into(told), [](std::int64_t, std::int64_t) { QFAIL("told of progress"); });
            begun->acquire();
        } // the gate is still closed
        gate->release();
        workers().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(told.done + told.failed, 0);
    }
};

HCI_TEST(TstJob)
#include "tst_job.moc"
