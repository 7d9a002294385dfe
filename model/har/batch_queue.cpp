#include "model/har/batch_queue.h"

#include <algorithm>
#include <utility>

namespace hci::har {

ParsedBatch BatchQueue::take() {
    const std::lock_guard lock(m_mutex);
    if (m_spare.empty())
        return {};
    ParsedBatch batch = std::move(m_spare.back());
    m_spare.pop_back();
    return batch;
}

void BatchQueue::giveBack(ParsedBatch batch) {
    batch.clear();
    const std::lock_guard lock(m_mutex);
    if (m_spare.size() < bound)
        m_spare.push_back(std::move(batch));
}

bool BatchQueue::push(ParsedBatch found, const Parse& parse) {
    std::unique_lock lock(m_mutex);
    while (!m_closed && m_queue.size() >= bound)
        if (!parseOne(lock, parse))
            m_changed.wait(lock);
    if (m_closed)
        return false;
    m_queue.push_back({std::move(found), State::Found});
    m_changed.notify_all();
    return true;
}

std::optional<ParsedBatch> BatchQueue::pop(const Parse& parse) {
    std::unique_lock lock(m_mutex);
    while (m_queue.empty() || m_queue.front().state != State::Parsed) {
        if (m_closed || (m_queue.empty() && m_finished))
            return std::nullopt;
        if (!parseOne(lock, parse))
            m_changed.wait(lock);
    }
    ParsedBatch batch = std::move(m_queue.front().batch);
    m_queue.pop_front();
    m_changed.notify_all();
    return batch;
}

void BatchQueue::help(const Parse& parse) {
    std::unique_lock lock(m_mutex);
    while (!m_closed)
        if (!parseOne(lock, parse)) {
            if (m_finished)
                return;
            m_changed.wait(lock);
        }
}

void BatchQueue::finish() {
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

void BatchQueue::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

/// Parses the first batch not begun yet, without the lock. False if there is none.
bool BatchQueue::parseOne(std::unique_lock<std::mutex>& lock, const Parse& parse) {
    const auto found = std::find_if(m_queue.begin(), m_queue.end(),
                                    [](const Place& place) { return place.state == State::Found; });
    if (found == m_queue.end())
        return false;
    Place& mine = *found;
    mine.state = State::Parsing;
    lock.unlock();
    parse(mine.batch);
    lock.lock();
    mine.state = State::Parsed;
    m_changed.notify_all();
    return true;
}

} // namespace hci::har
