#pragma once

#include "model/exchange/body.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace hci {

/// A file without a name in the temporary folder, for unpacked data; many recordings share one and its single
/// descriptor. It uses at most as much space as it leaves free.
class Spool final {
public:
    /// The free bytes on the spool's file system.
    using FreeBytes = std::function<std::uint64_t()>;

    /// Creates the file for the first reservation. `free`: replaces the system's answer.
    explicit Spool(FreeBytes free = {}) : m_free(std::move(free)) {}
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    /// A place for `length` bytes. TooLarge: it would leave too little free; Io: no file can be created.
    [[nodiscard]] Result<std::uint64_t> reserve(std::uint64_t length);
    [[nodiscard]] Result<void> write(std::uint64_t at, const char* bytes, std::size_t size);
    [[nodiscard]] Result<void> read(std::uint64_t at, char* to, std::size_t size) const;
    /// Frees the bytes there: the disk gets their space back.
    void giveBack(std::uint64_t at, std::uint64_t length) noexcept;

private:
    [[nodiscard]] std::uint64_t freeBytes() const;

    FreeBytes m_free;
    std::mutex m_mutex; // guards reservations
    int m_descriptor = -1;
    std::uint64_t m_end = 0;
    std::atomic<std::uint64_t> m_taken = 0;
};

namespace har {

/// One text in a spool: one thread writes it from the front, any thread reads.
class SpooledText final : public BodySource {
public:
    explicit SpooledText(std::shared_ptr<Spool> spool) : m_spool(std::move(spool)) {}
    ~SpooledText() override;
    SpooledText(const SpooledText&) = delete;
    SpooledText& operator=(const SpooledText&) = delete;

    [[nodiscard]] Result<void> append(const char* bytes, std::size_t size);
    /// Truncated beyond its end.
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override;
    /// Up to `size` bytes; 0 at the end.
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset, char* to, std::size_t size) const;
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }

private:
    /// A run of its bytes in the spool.
    struct Extent {
        std::uint64_t from = 0; ///< in the text
        std::uint64_t at = 0;   ///< in the spool
        std::uint64_t length = 0;
    };
    [[nodiscard]] Extent extentAt(std::uint64_t offset) const;

    std::shared_ptr<Spool> m_spool;
    mutable std::mutex m_mutex; // guards the extents
    std::vector<Extent> m_extents;
    std::atomic<std::uint64_t> m_size = 0;
};

} // namespace har

} // namespace hci
