#include "tests/unit/test_main.h"

#include "model/har/batch_queue.h"

#include <algorithm>
#include <atomic>
#include <random>
#include <semaphore>
#include <thread>

using namespace hci;
using namespace hci::har;

namespace {

/// A batch that carries its number.
ParsedBatch numbered(std::int64_t number) {
    ParsedBatch batch;
    batch.source.position = number;
    return batch;
}

/// Marks a batch as parsed, behind some turns of the other threads: how many differs from one batch to the
/// next, and is the same in each run.
void parseSlowly(ParsedBatch& batch) {
    std::minstd_rand random(static_cast<std::minstd_rand::result_type>(batch.source.position) + 1);
    for (auto turns = random() % 64; turns > 0; --turns)
        std::this_thread::yield();
    batch.add().offset = static_cast<std::uint64_t>(batch.source.position);
}

} // namespace

/// The queue between the threads of an import.
class TstBatchQueue final : public QObject {
    Q_OBJECT

private slots:
    void everyBatchOnceParsedAndInOrder() {
        constexpr std::int64_t count = 400;
        BatchQueue line;
        std::thread finder([&line] {
            for (std::int64_t i = 0; i < count; ++i)
                if (!line.push(numbered(i), parseSlowly))
                    return;
            line.finish();
        });
        std::thread helper([&line] { line.help(parseSlowly); });
        std::vector<std::int64_t> seen;
        bool parsed = true;
        while (auto batch = line.pop(parseSlowly)) {
            parsed = parsed && batch->entries().size() == 1 &&
                     batch->entries().front().offset == static_cast<std::uint64_t>(batch->source.position);
            seen.push_back(batch->source.position);
            line.giveBack(std::move(*batch));
        }
        finder.join();
        helper.join();
        QVERIFY(parsed);
        QCOMPARE(seen.size(), static_cast<std::size_t>(count));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    /// A batch takes longer than all later ones: they are parsed meanwhile, but delivered after it.
    void theFirstIsParsedLast() {
        constexpr int count = 6; // as many as the queue holds
        BatchQueue line;
        std::binary_semaphore begun(0);
        std::binary_semaphore gate(0);
        std::atomic<int> parsed = 0;
        const BatchQueue::Parse parse = [&](ParsedBatch& batch) {
            if (batch.source.position == 0) {
                begun.release();
                gate.acquire();
            }
            ++parsed;
            batch.add().offset = static_cast<std::uint64_t>(batch.source.position);
        };
        bool pushed = line.push(numbered(0), parse);
        std::thread held([&] { line.help(parse); });
        begun.acquire();
        for (std::int64_t i = 1; i < count; ++i)
            pushed = line.push(numbered(i), parse) && pushed;
        line.finish();
        std::thread([&] { line.help(parse); }).join(); // no batch is left for it
        const int parsedMeanwhile = parsed;
        gate.release();
        std::vector<std::int64_t> seen;
        while (const auto batch = line.pop(parse))
            seen.push_back(batch->entries().size() == 1 ? batch->source.position : -1);
        held.join();
        QVERIFY(pushed);
        QCOMPARE(parsedMeanwhile, count - 1);
        QCOMPARE(seen, (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5}));
    }

    /// Without a consumer the adding thread parses all that the queue holds, and waits until it is closed.
    void closingEndsTheWait() {
        BatchQueue line;
        std::atomic<int> parsed = 0;
        std::atomic<int> added = 0;
        std::thread finder([&] {
            const BatchQueue::Parse parse = [&parsed](ParsedBatch&) { ++parsed; };
            while (line.push(numbered(added), parse))
                ++added;
        });
        QTRY_VERIFY(parsed > 0 && parsed == added);
        line.close();
        finder.join();
        QCOMPARE(parsed.load(), added.load());
        QVERIFY(!line.push(numbered(0), parseSlowly));
    }

    void nothingAfterTheLast() {
        BatchQueue line;
        QVERIFY(line.push(numbered(1), parseSlowly));
        line.finish();
        QVERIFY(line.pop(parseSlowly).has_value());
        QVERIFY(!line.pop(parseSlowly).has_value());
        line.help(parseSlowly); // returns
    }

    void usedBatchesComeBackEmpty() {
        BatchQueue line;
        ParsedBatch used = numbered(1);
        used.source.bytes.assign(1000, 'x');
        (void)used.add();
        line.giveBack(std::move(used));
        const ParsedBatch again = line.take();
        QVERIFY(again.entries().empty());
        QVERIFY(again.source.bytes.empty());
        QVERIFY(again.source.bytes.capacity() >= 1000);
    }
};

HCI_TEST(TstBatchQueue)

#include "tst_batch_queue.moc"
