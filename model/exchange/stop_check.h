#pragma once

#include <cstddef>
#include <functional>
#include <limits>

namespace hci {

/// Checks once for each block of a long text whether to stop, so that a stop is heard at once and the
/// check costs nothing.
class StopCheck {
public:
    static constexpr std::size_t block = std::size_t{64} * 1024;

    /// `stopped` outlives this and stays true; empty: never.
    explicit StopCheck(const std::function<bool()>& stopped) noexcept
        : m_stopped(stopped), m_next(stopped ? block : std::numeric_limits<std::size_t>::max()) {}

    /// Whether to stop. `place` in the text, or the number of steps, which grows.
    [[nodiscard]] bool at(std::size_t place) {
        if (place < m_next)
            return false;
        m_next = place + block;
        return m_stopped();
    }
    /// It does not check again before this place.
    [[nodiscard]] std::size_t next() const noexcept { return m_next; }

private:
    const std::function<bool()>& m_stopped;
    std::size_t m_next;
};

} // namespace hci
