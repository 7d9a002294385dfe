#pragma once

#include "model/base/bounds.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace hci::har {

/// How much all files of a run, or all open ones, may unpack to, beside the bound of each file. Any thread.
class UnpackedSum final {
public:
    explicit UnpackedSum(std::uint64_t maxBytes = bounds::reader::unpackedOfRun,
                         std::uint64_t ratio = bounds::reader::unpackedRatio,
                         std::uint64_t always = bounds::reader::unpackedOfRunAlways) noexcept
        : m_maxBytes(maxBytes), m_ratio(ratio), m_allowed(always) {}

    /// A share of `whole`, which gets all of it back when the share is destroyed: for files that are closed
    /// before those of other shares.
    explicit UnpackedSum(std::shared_ptr<UnpackedSum> whole) noexcept;
    ~UnpackedSum();
    UnpackedSum(const UnpackedSum&) = delete;
    UnpackedSum& operator=(const UnpackedSum&) = delete;

    /// Before a file is unpacked: its size allows more.
    void addPacked(std::uint64_t bytes) noexcept;
    /// False if `bytes` more exceed the sum, which then leaves them out.
    [[nodiscard]] bool take(std::uint64_t bytes) noexcept;

private:
    std::shared_ptr<UnpackedSum> m_whole; // null if this is no share
    std::uint64_t m_maxBytes;
    std::uint64_t m_ratio;
    std::atomic<std::uint64_t> m_allowed; // by the files until now; may be beyond m_maxBytes
    std::atomic<std::uint64_t> m_taken = 0;
};

} // namespace hci::har
