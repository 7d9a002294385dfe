#include "model/transport/wall_clock.h"

#include <algorithm>
#include <ctime>
#include <mutex>

namespace hci {

namespace {

constexpr std::int64_t quietMs = 60'000;

std::int64_t shownBy(clockid_t clock) noexcept {
    timespec now = {};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

} // namespace

Milliseconds WallClock::at(const Reading& reading) noexcept {
    const bool quiet = reading.counted - m_last.counted >= quietMs && reading.timeOfDay >= m_last.timeOfDay;
    if (!m_asked || quiet)
        m_ahead = reading.timeOfDay - reading.counted;
    m_asked = true;
    m_last.counted = std::max(m_last.counted, reading.counted); // two threads may call out of order
    m_last.timeOfDay = std::max(m_last.timeOfDay, reading.counted + m_ahead);
    return reading.counted + m_ahead;
}

Milliseconds timeOfDay() noexcept {
    static std::mutex mutex;
    static WallClock clock;
    const std::lock_guard lock(mutex);
    return clock.at({shownBy(CLOCK_REALTIME), shownBy(CLOCK_BOOTTIME)});
}

} // namespace hci
