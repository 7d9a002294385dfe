#include "tests/unit/dialogue.h"
#include "tests/unit/lint/rule_cases.h"
#include "tests/unit/test_main.h"

#include "model/analysis/analysis.h"
#include "model/base/workers.h"
#include "model/lint/rules.h"
#include "model/view/row_order.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <numeric>

using namespace hci;

namespace {

/// Threads for the work of one test.
class Threads {
public:
    explicit Threads(int count) : m_before(workers().count()) { workers().setCount(count); }
    ~Threads() { workers().setCount(m_before); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

private:
    int m_before;
};

/// The dialogues of all rules many times, each on hosts of its own: enough for every list of checks to be
/// split.
SessionPtr manyHosts() {
    constexpr int copies = 120;
    std::string text;
    int hosts = 0;
    for (int copy = 0; copy < copies; ++copy)
        for (const RuleCase& rule : test::ruleCases()) {
            QByteArray dialogue = QByteArray::fromStdString(test::expanded(rule.fires));
            dialogue.replace(".example", QByteArray(".c" + QByteArray::number(++hosts) + ".example"));
            text += dialogue.toStdString() + "\n";
        }
    return test::dialogue(text);
}

/// All findings with their texts, one per line.
QStringList told(const Findings& all, const Session& session, const Analysis& analysis) {
    QStringList lines;
    for (const Finding& finding : all.findings) {
        QStringList subjects;
        for (const std::uint32_t exchange : all.exchanges(finding))
            subjects << QString::number(exchange);
        for (const std::uint32_t resource : all.resources(finding))
            subjects << QLatin1Char('r') + QString::number(resource);
        const qint64 bytes = finding.bytes == noIndex ? -1 : all.byteCounts[finding.bytes].value();
        lines << fingerprint(finding, all, session, analysis) + QLatin1Char(' ') +
                     message(finding, all, session) + QLatin1Char(' ') + subjects.join(QLatin1Char(',')) +
                     QLatin1Char(' ') + QString::number(bytes);
    }
    return lines;
}

} // namespace

/// Work split into parts gives the same result as in one piece.
class TstWorkers final : public QObject {
    Q_OBJECT
private slots:
    void ranges_data() {
        QTest::addColumn<quint32>("count");
        for (const quint32 count : {0U, 1U, 1999U, 2000U, 4001U, 100'003U})
            QTest::addRow("%u", count) << count;
    }
    void ranges() {
        QFETCH(quint32, count);
        const Threads threads(4);
        std::vector<std::uint32_t> seen;
        const auto parts = inRanges(count, [](std::uint32_t first, std::uint32_t end) {
            std::vector<std::uint32_t> numbers(end - first);
            std::iota(numbers.begin(), numbers.end(), first);
            return numbers;
        });
        for (const auto& part : parts)
            seen.insert(seen.end(), part.begin(), part.end());
        std::vector<std::uint32_t> all(count);
        std::iota(all.begin(), all.end(), 0U);
        QCOMPARE(seen, all);
        QCOMPARE(parts.size(), std::size_t{count < 4000 ? 1U : count < 6000 ? 2U : 4U});
    }

    /// Drops work that no thread has begun, and does not wait for it.
    void unstartedWorkIsDropped() {
        const Threads one(1);
        QSemaphore gate;
        QSemaphore busy;
        workers().start([&] {
            busy.release();
            gate.acquire();
        });
        busy.acquire();
        std::atomic<int> done{0};
        {
            OtherThreads<void> others;
            others.run([&done] { ++done; });
            others.run([&done] { ++done; });
            others.take(0); // runs here
            others.finish();
        }
        gate.release();
        workers().waitForDone();
        QCOMPARE(done.load(), 1);
    }

    /// A wait with a time limit returns whether all is done; one without waits for the end.
    void waitingForTheEnd() {
        WorkerThreads threads(2);
        QSemaphore gate;
        std::atomic<int> done{0};
        for (int i = 0; i < 5; ++i)
            threads.start([&] {
                gate.acquire();
                ++done;
            });
        QVERIFY(!threads.waitForDone(std::chrono::milliseconds(1)));
        gate.release(5);
        threads.waitForDone();
        QCOMPARE(done.load(), 5);
        QVERIFY(threads.waitForDone(std::chrono::milliseconds(0)));
    }

    /// Started work is finished, even without a waiting caller.
    void destructorRunsQueuedTasks() {
        std::atomic<int> done{0};
        {
            WorkerThreads threads(1);
            for (int i = 0; i < 100; ++i)
                threads.start([&done] { ++done; });
        }
        QCOMPARE(done.load(), 100);
    }

    void findings() {
        const SessionPtr session = manyHosts();
        Progress progress;
        AnalysisPtr alone;
        {
            const Threads one(1);
            alone = analyse(session, {}, progress);
        }
        constexpr std::size_t twoParts = 4000;
        QCOMPARE_GT(alone->resources.resources.size(), twoParts);
        QCOMPARE_GT(alone->revalidations.size(), twoParts);
        const Threads four(4);
        const AnalysisPtr together = analyse(session, {}, progress);
        QCOMPARE(told(together->findings, *session, *together), told(alone->findings, *session, *alone));
    }

    void filteredRows_data() {
        QTest::addColumn<RowMode>("mode");
        QTest::newRow("resources") << RowMode::Resources;
        QTest::newRow("exchanges") << RowMode::Exchanges;
    }
    void filteredRows() {
        QFETCH(RowMode, mode);
        const SessionPtr session = manyHosts();
        Progress progress;
        const AnalysisPtr analysis = analyse(session, {}, progress);
        const FindingIndex findings(analysis->findings, analysis->resources);
        RowQuery query;
        query.mode = mode;
        query.filter = parseRowFilter("c3 has-response-header:etag -host:b.*");
        std::vector<std::vector<std::uint32_t>> rows;
        for (const int count : {1, 4}) {
            const Threads threads(count);
            rows.push_back(orderRows(query, *session, *analysis, findings, progress).rows);
        }
        QVERIFY(!rows.front().empty());
        QCOMPARE(rows.back(), rows.front());
    }
};

HCI_TEST(TstWorkers)
#include "tst_workers.moc"
