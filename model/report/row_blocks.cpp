#include "model/report/row_blocks.h"

#include "model/base/workers.h"
#include "model/json/json_writer.h"
#include "model/report/byte_writer.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

namespace {

constexpr std::uint32_t rowsInBlock = 40; // well under a hundred kilobytes: what a core keeps close to itself

/// Lets `write` write JSON into `block`.
template <class Write> void writeJson(QByteArray& block, std::uint32_t rows, const Write& write) {
    block.reserve(qsizetype{2560} * rows);
    JsonWriter json(block);
    write(json);
    (void)json.finish(); // memory takes it
}

/// Blocks that several threads make and write in their order. The thread that completes the next block in
/// order writes it and any ready successors; a thread waits only where it is far ahead of what is written.
class BlocksInOrder {
public:
    BlocksInOrder(std::uint32_t rows, ExportProgress& progress, const MakeRows& make, const TakeRows& take,
                  std::uint32_t threads)
        : m_rows(rows), m_progress(progress), m_make(make), m_take(take), m_bound(2 * threads) {}

    /// Makes blocks until none is left. For each of the threads.
    void work() {
        try {
            while (const auto block = begin()) {
                QByteArray text = spare();
                m_make(text, *block * rowsInBlock, endOf(*block));
                finish(*block, std::move(text));
            }
        } catch (...) {
            stop(); // the others would wait for this thread's block
            throw;
        }
    }

    /// Every row is written; for when all threads are done.
    [[nodiscard]] bool whole() const noexcept { return !m_stopped; }

private:
    [[nodiscard]] std::uint32_t endOf(std::uint32_t block) const noexcept {
        return std::min((block + 1) * rowsInBlock, m_rows);
    }

    /// The next block to make. Nothing where there is none, or the work was stopped.
    std::optional<std::uint32_t> begin() {
        if (m_progress.cancelled())
            stop();
        std::unique_lock lock(m_mutex);
        m_wrote.wait(lock, [this] { return m_stopped || m_begun - m_written < m_bound; });
        if (m_stopped || m_begun >= (m_rows + rowsInBlock - 1) / rowsInBlock)
            return std::nullopt;
        return m_begun++;
    }

    /// Memory of a block that is written.
    QByteArray spare() {
        const std::lock_guard lock(m_mutex);
        if (m_spare.empty())
            return {};
        QByteArray text = std::move(m_spare.back());
        m_spare.pop_back();
        text.resize(0); // its memory stays
        return text;
    }

    void finish(std::uint32_t block, QByteArray text) {
        std::unique_lock lock(m_mutex);
        m_ready.emplace(block, std::move(text));
        if (std::exchange(m_writing, true))
            return; // who writes will see it
        while (!m_stopped && !m_ready.empty() && m_ready.begin()->first == m_written) {
            QByteArray next = std::move(m_ready.extract(m_ready.begin()).mapped());
            lock.unlock();
            const bool taken = m_take(next);
            m_progress.add(endOf(m_written) - m_written * rowsInBlock);
            lock.lock();
            m_spare.push_back(std::move(next));
            m_stopped = m_stopped || !taken;
            ++m_written;
            m_wrote.notify_all();
        }
        m_writing = false;
    }

    void stop() {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_wrote.notify_all();
    }

    const std::uint32_t m_rows;
    ExportProgress& m_progress; // of the thread that has set m_writing
    const MakeRows& m_make;
    const TakeRows& m_take;      // of the thread that has set m_writing
    const std::uint32_t m_bound; ///< blocks in memory at the most

    std::mutex m_mutex; // what follows is read and written under it
    std::condition_variable m_wrote;
    std::map<std::uint32_t, QByteArray> m_ready;
    std::vector<QByteArray> m_spare;
    std::uint32_t m_begun = 0;
    std::uint32_t m_written = 0;
    bool m_writing = false;
    bool m_stopped = false;
};

} // namespace

bool writeInBlocks(std::uint32_t count, ExportProgress& progress, const MakeRows& make,
                   const TakeRows& take) {
    const std::uint32_t threads = std::clamp(count / rowsInBlock, 1U, workerCount());
    BlocksInOrder blocks(count, progress, make, take, threads);
    onThreads(threads, [&] { blocks.work(); });
    return blocks.whole();
}

bool writeInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress, const MakeRows& make) {
    return writeInBlocks(count, progress, make, [&out](const QByteArray& block) {
        out.append(block);
        return !out.failed();
    });
}

bool writeInBlocks(JsonWriter& json, std::uint32_t count, ExportProgress& progress, const WriteRow& row) {
    return writeInBlocks(
        count, progress,
        [&row](QByteArray& block, std::uint32_t first, std::uint32_t end) {
            writeJson(block, end - first, [&](JsonWriter& rows) {
                rows.beginArray();
                for (std::uint32_t i = first; i < end; ++i) {
                    rows.lineBreak();
                    row(rows, i);
                }
                rows.endArray();
            });
        },
        [&json](QByteArray& block) {
            json.elements({block.data(), static_cast<std::size_t>(block.size())});
            return !json.failed();
        });
}

bool writeLinesInBlocks(ByteWriter& out, std::uint32_t count, ExportProgress& progress, const WriteRow& row) {
    return writeInBlocks(out, count, progress,
                         [&row](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                             writeJson(block, end - first, [&](JsonWriter& rows) {
                                 for (std::uint32_t i = first; i < end; ++i) {
                                     row(rows, i);
                                     rows.endText();
                                 }
                             });
                         });
}

} // namespace hci
