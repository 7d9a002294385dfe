#include "model/har/batch_line.h"

#include <algorithm>
#include <utility>

namespace hci::har {

ParsedBatch BatchLine::take() {
    const std::lock_guard lock(m_mutex);
    if (m_spare.empty())
        return {};
    ParsedBatch batch = std::move(m_spare.back());
    m_spare.pop_back();
    return batch;
}

void BatchLine::giveBack(ParsedBatch batch) {
    batch.clear();
    const std::lock_guard lock(m_mutex);
    if (m_spare.size() < bound)
        m_spare.push_back(std::move(batch));
}

bool BatchLine::push(ParsedBatch found, const Parse& parse) {
    std::unique_lock lock(m_mutex);
    while (!m_closed && m_line.size() >= bound)
        if (!parseOne(lock, parse))
            m_changed.wait(lock);
    if (m_closed)
        return false;
    m_line.push_back({std::move(found), State::Found});
    m_changed.notify_all();
    return true;
}

std::optional<ParsedBatch> BatchLine::pop(const Parse& parse) {
    std::unique_lock lock(m_mutex);
    while (m_line.empty() || m_line.front().state != State::Parsed) {
        if (m_closed || (m_line.empty() && m_finished))
            return std::nullopt;
        if (!parseOne(lock, parse))
            m_changed.wait(lock);
    }
    ParsedBatch batch = std::move(m_line.front().batch);
    m_line.pop_front();
    m_changed.notify_all();
    return batch;
}

void BatchLine::help(const Parse& parse) {
    std::unique_lock lock(m_mutex);
    while (!m_closed)
        if (!parseOne(lock, parse)) {
            if (m_finished)
                return;
            m_changed.wait(lock);
        }
}

void BatchLine::finish() {
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

void BatchLine::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

/// Parses the first batch that nobody has begun, without the lock. False where there is none.
bool BatchLine::parseOne(std::unique_lock<std::mutex>& lock, const Parse& parse) {
    const auto found = std::find_if(m_line.begin(), m_line.end(),
                                    [](const Place& place) { return place.state == State::Found; });
    if (found == m_line.end())
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
