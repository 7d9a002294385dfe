#include "model/base/ordered_blocks.h"

#include "model/base/workers.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

namespace {

constexpr std::uint32_t rowsInBlock = 40; // well under a hundred kilobytes, which fit a core's cache

/// Blocks that several threads make and write in their order. The thread that completes the next block in
/// order writes it and any ready successors; a thread waits only if it is far ahead of the writing.
class BlocksInOrder {
public:
    BlocksInOrder(const RowBlocks& blocks, ExportProgress& progress, const MakeRows& make,
                  const TakeRows& take, std::uint32_t threads)
        : m_blocks(blocks), m_progress(progress), m_make(make), m_take(take),
          m_bound(blocks.ahead * threads) {}

    /// Makes blocks until none is left; runs on each thread.
    void work() {
        try {
            while (const auto block = begin()) {
                QByteArray text = spare();
                m_make(text, startOf(*block), endOf(*block));
                finish(*block, std::move(text));
            }
        } catch (...) {
            stop(); // the others would wait for this thread's block
            throw;
        }
    }

    /// Whether every row was written; call it once all threads have ended.
    [[nodiscard]] bool whole() const noexcept { return !m_stopped; }

private:
    [[nodiscard]] std::uint32_t startOf(std::uint32_t block) const noexcept {
        return block == 0 ? 0 : m_blocks.ends[block - 1];
    }
    [[nodiscard]] std::uint32_t endOf(std::uint32_t block) const noexcept { return m_blocks.ends[block]; }

    /// The next block to make; nothing at the end, or once the work was stopped.
    std::optional<std::uint32_t> begin() {
        if (m_progress.cancelled())
            stop();
        std::unique_lock lock(m_mutex);
        m_wrote.wait(lock, [this] { return m_stopped || m_begun - m_written < m_bound; });
        if (m_stopped || m_begun >= m_blocks.ends.size())
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
        text.resize(0); // keeps the memory
        return text;
    }

    void finish(std::uint32_t block, QByteArray text) {
        std::unique_lock lock(m_mutex);
        m_ready.emplace(block, std::move(text));
        if (std::exchange(m_writing, true))
            return; // the writing thread will see it
        while (!m_stopped && !m_ready.empty() && m_ready.begin()->first == m_written) {
            QByteArray next = std::move(m_ready.extract(m_ready.begin()).mapped());
            lock.unlock();
            const bool taken = m_take(next, startOf(m_written), endOf(m_written));
            m_progress.add(endOf(m_written) - startOf(m_written));
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

    const RowBlocks& m_blocks;
    ExportProgress& m_progress; // used only by the thread that set m_writing
    const MakeRows& m_make;
    const TakeRows& m_take;      // of the thread that has set m_writing
    const std::uint32_t m_bound; ///< blocks in memory at the most

    std::mutex m_mutex; // guards the members below
    std::condition_variable m_wrote;
    std::map<std::uint32_t, QByteArray> m_ready;
    std::vector<QByteArray> m_spare;
    std::uint32_t m_begun = 0;
    std::uint32_t m_written = 0;
    bool m_writing = false;
    bool m_stopped = false;
};

} // namespace

RowBlocks RowBlocks::ofEqualSize(std::uint32_t rows) {
    RowBlocks blocks;
    blocks.ends.reserve(rows / rowsInBlock + 1);
    for (std::uint32_t first = 0; first < rows; first += rowsInBlock)
        blocks.ends.push_back(std::min(first + rowsInBlock, rows));
    return blocks;
}

bool writeInBlocks(const RowBlocks& blocks, ExportProgress& progress, const MakeRows& make,
                   const TakeRows& take) {
    const auto count = static_cast<std::uint32_t>(blocks.ends.size());
    const std::uint32_t threads = std::clamp(count, 1U, workerCount());
    BlocksInOrder work(blocks, progress, make, take, threads);
    onThreads(threads, [&] { work.work(); });
    return work.whole();
}

bool writeInBlocks(std::uint32_t rows, ExportProgress& progress, const MakeRows& make, const TakeRows& take) {
    return writeInBlocks(RowBlocks::ofEqualSize(rows), progress, make, take);
}

} // namespace hci
