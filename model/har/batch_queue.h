#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace hci::har {

/// A bounded queue from one thread to another one, of batches whose memory goes round.
template <class Batch> class BatchQueue {
public:
    BatchQueue() { m_spare.reserve(bound); } // so that no batch is ever copied

    /// Waits for room. False when the reading side has given up.
    bool push(Batch batch) {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_closed || m_batches.size() < bound; });
        if (m_closed)
            return false;
        m_batches.push_back(std::move(batch));
        m_filled.notify_one();
        return true;
    }
    /// The next batch; nothing after the last one.
    std::optional<Batch> pop() {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_finished || !m_batches.empty(); });
        if (m_batches.empty())
            return std::nullopt;
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_room.notify_one();
        return batch;
    }
    /// No batch will follow.
    void finish() {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_filled.notify_all();
    }
    /// The reading side takes no more.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_room.notify_all();
    }
    /// A used batch, whose memory is used again.
    void giveBack(Batch batch) {
        batch.clear();
        const std::lock_guard lock(m_mutex);
        if (m_spare.size() < bound)
            m_spare.push_back(std::move(batch));
    }
    Batch take() {
        const std::lock_guard lock(m_mutex);
        if (m_spare.empty())
            return {};
        Batch batch = std::move(m_spare.back());
        m_spare.pop_back();
        return batch;
    }

private:
    static constexpr std::size_t bound = 5;

    std::mutex m_mutex;
    std::condition_variable m_room;
    std::condition_variable m_filled;
    std::deque<Batch> m_batches;
    std::vector<Batch> m_spare;
    bool m_finished = false;
    bool m_closed = false;
};

} // namespace hci::har
