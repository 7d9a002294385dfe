#pragma once

#include "model/base/bounds.h"
#include "model/exchange/body.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace hci {

/// The limits of one analysis, shared by its threads: the user can stop it, and it unpacks a bounded number
/// of bytes to compare contents. Beyond these it stops, as what it finds would depend on the threads.
class WorkBudget {
public:
    using Stopped = std::function<bool()>; ///< stays true; any thread calls it

    explicit WorkBudget(Stopped stopped = {}, std::uint64_t unpackedBytes = bounds::analysis::unpackedBytes)
        : m_stopped(std::move(stopped)), m_unpackedBytes(unpackedBytes) {}
    /// For an analysis whose contents would exceed the bound: it compares by `hashes`, those of
    /// unpackedHashes(), and unpacks no content without one.
    WorkBudget(Stopped stopped, std::vector<ContentHash> hashes)
        : m_stopped(std::move(stopped)), m_unpackedBytes(0), m_hashes(std::move(hashes)) {}

    [[nodiscard]] bool stopped() const { return exhausted() || (m_stopped && m_stopped()); }
    /// Whether the bytes are used up.
    [[nodiscard]] bool exhausted() const noexcept { return m_exhausted; }
    /// Counts a block of unpacked bytes. False if it may not be unpacked.
    [[nodiscard]] bool take(std::uint64_t bytes) {
        if (!m_hashes && m_unpacked.fetch_add(bytes, std::memory_order_relaxed) + bytes > m_unpackedBytes)
            m_exhausted = true;
        return !stopped();
    }

    /// Whether contents are compared by hashes.
    [[nodiscard]] bool hasHashes() const noexcept { return m_hashes.has_value(); }
    /// The hash of an exchange's decoded content; not known() if there is none.
    [[nodiscard]] ContentHash hash(std::uint32_t exchange) const {
        return m_hashes && exchange < m_hashes->size() ? (*m_hashes)[exchange] : ContentHash();
    }

private:
    Stopped m_stopped;
    std::atomic<std::uint64_t> m_unpacked = 0;
    std::atomic<bool> m_exhausted = false;
    std::uint64_t m_unpackedBytes;
    std::optional<std::vector<ContentHash>> m_hashes;
};

} // namespace hci
