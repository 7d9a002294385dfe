#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <type_traits>

namespace hci {

/// Append-only vector whose elements never move: block k holds twice as many as block k−1. One thread
/// appends; any thread may read elements whose index it got after they were written (a published
/// snapshot's), without a lock, because neither blocks nor the table of blocks are moved. The unused end of
/// a block is not touched if T allows that, so it costs no memory.
template <class T> class ChunkedVector {
public:
    ChunkedVector() = default;
    ChunkedVector(const ChunkedVector&) = delete;
    ChunkedVector& operator=(const ChunkedVector&) = delete;

    /// Number of elements; only the appending thread may call it.
    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }

    [[nodiscard]] const T& operator[](std::uint32_t index) const noexcept {
        const Place p = place(index);
        return m_blocks[p.block][p.offset];
    }
    [[nodiscard]] T& operator[](std::uint32_t index) noexcept {
        const Place p = place(index);
        return m_blocks[p.block][p.offset];
    }

    std::uint32_t append(const T& value) {
        const Place p = place(m_size);
        ensure(p.block);
        T* place = &m_blocks[p.block][p.offset];
        if constexpr (isPlain)
            std::construct_at(place, value);
        else
            *place = value;
        return m_size++;
    }

    /// Appends a run that lies in one block, so that it can be read as a span; skips the rest of a block
    /// where it does not fit. Returns the index of the first element.
    std::uint32_t appendRun(std::span<const T> values) {
        Place p = place(m_size);
        while (values.size() > blockSize(p.block) - p.offset) {
            m_size += static_cast<std::uint32_t>(blockSize(p.block) - p.offset);
            p = place(m_size);
        }
        ensure(p.block);
        T* place = &m_blocks[p.block][p.offset];
        if constexpr (isPlain)
            std::uninitialized_copy(values.begin(), values.end(), place);
        else
            std::copy(values.begin(), values.end(), place);
        const std::uint32_t first = m_size;
        m_size += static_cast<std::uint32_t>(values.size());
        return first;
    }

    /// The run that appendRun() put at `first`.
    [[nodiscard]] std::span<const T> run(std::uint32_t first, std::uint32_t count) const noexcept {
        if (count == 0)
            return {};
        const Place p = place(first);
        return {&m_blocks[p.block][p.offset], count};
    }

private:
    static constexpr std::uint32_t firstBits = 10; // block 0 holds 1024 elements
    static constexpr bool isPlain = std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T> &&
                                    alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__;

    struct Place {
        std::size_t block;
        std::size_t offset;
    };
    static constexpr std::size_t blockSize(std::size_t block) noexcept {
        return std::size_t{1} << (block + firstBits);
    }
    static constexpr Place place(std::uint32_t index) noexcept {
        const std::uint64_t shifted = std::uint64_t{index} + (1U << firstBits);
        const auto top = static_cast<std::size_t>(std::bit_width(shifted) - 1);
        return {top - firstBits, static_cast<std::size_t>(shifted - (std::uint64_t{1} << top))};
    }
    void ensure(std::size_t block) {
        if (m_blocks[block])
            return;
        if constexpr (isPlain)
            m_blocks[block].reset(static_cast<T*>(::operator new(blockSize(block) * sizeof(T))));
        else
            m_blocks[block].reset(new T[blockSize(block)]());
    }
    struct Free {
        void operator()(T* block) const noexcept {
            if constexpr (isPlain)
                ::operator delete(block);
            else
                delete[] block;
        }
    };

    std::array<std::unique_ptr<T[], Free>, 33 - firstBits> m_blocks;
    std::uint32_t m_size = 0;
};

} // namespace hci
