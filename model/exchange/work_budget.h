#pragma once

#include "model/base/bounds.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <utility>

namespace hci {

/// The limits of one analysis, shared by its threads: the user can stop it, and it unpacks a bounded number
/// of bytes to compare contents.
class WorkBudget {
public:
    using Stopped = std::function<bool()>; ///< stays true; any thread calls it

    explicit WorkBudget(Stopped stopped = {}, std::uint64_t unpackedBytes = bounds::analysis::unpackedBytes)
        : m_stopped(std::move(stopped)), m_unpacked(0), m_unpackedBytes(unpackedBytes) {}

    [[nodiscard]] bool stopped() const { return m_stopped && m_stopped(); }
    /// Counts a block of unpacked bytes. False if it may not be unpacked: the analysis is stopped, or has
    /// used up its bytes.
    [[nodiscard]] bool take(std::uint64_t bytes) {
        return m_unpacked.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_unpackedBytes &&
               !stopped();
    }

private:
    Stopped m_stopped;
    std::atomic<std::uint64_t> m_unpacked;
    std::uint64_t m_unpackedBytes;
};

} // namespace hci
