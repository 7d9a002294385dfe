#include "model/report/json_row_blocks.h"

#include "model/base/workers.h"

#include <QtCore/QBuffer>

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

/// Writes the rows from `first` on into `text`, as one array.
void writeBlock(QByteArray& text, const WriteRow& row, std::uint32_t first, std::uint32_t end) {
    text.reserve(qsizetype{2560} * (end - first));
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
    JsonWriter json(buffer);
    json.beginArray();
    for (std::uint32_t i = first; i < end; ++i) {
        json.lineBreak();
        row(json, i);
    }
    json.endArray();
    (void)json.finish(); // memory takes it
}

/// Blocks that several threads make and write in their order. Who has made the block that is next writes it,
/// and those behind it that are ready by then; nobody waits for a turn, only one far ahead of what is written
/// does.
class BlocksInOrder {
public:
    BlocksInOrder(JsonWriter& json, std::uint32_t rows, const WriteRow& row, std::uint32_t threads)
        : m_json(json), m_rows(rows), m_row(row), m_bound(2 * threads) {}

    /// Makes blocks until none is left. For each of the threads.
    void work(const Progress& progress) {
        try {
            while (const auto block = begin(progress)) {
                QByteArray text = spare();
                const std::uint32_t first = *block * rowsInBlock;
                writeBlock(text, m_row, first, std::min(first + rowsInBlock, m_rows));
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
    /// The next block to make. Nothing where there is none, or the work was stopped.
    std::optional<std::uint32_t> begin(const Progress& progress) {
        if (progress.cancelled())
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
            m_json.elements({next.data(), static_cast<std::size_t>(next.size())});
            const bool failed = m_json.failed();
            lock.lock();
            m_spare.push_back(std::move(next));
            m_stopped = m_stopped || failed;
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

    JsonWriter& m_json; // of the thread that has set m_writing
    const std::uint32_t m_rows;
    const WriteRow& m_row;
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

bool writeInBlocks(JsonWriter& json, std::uint32_t count, Progress& progress, const WriteRow& row) {
    const std::uint32_t threads = std::clamp(count / rowsInBlock, 1U, workerCount());
    BlocksInOrder blocks(json, count, row, threads);
    onThreads(threads, [&] { blocks.work(progress); });
    return blocks.whole();
}

} // namespace hci
