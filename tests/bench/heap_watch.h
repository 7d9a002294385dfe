#pragma once

#include <cstddef>

namespace hci::bench {

/// The heap of the whole program, libraries included: how many bytes are allocated, and the most there were.
/// Counting costs time, so it is off until it is asked for.
class HeapWatch {
public:
    HeapWatch(); ///< counts from here on; one at a time
    ~HeapWatch();
    HeapWatch(const HeapWatch&) = delete;
    HeapWatch& operator=(const HeapWatch&) = delete;

    /// The most bytes that were allocated since, beyond those that were there.
    [[nodiscard]] std::size_t peak() const noexcept;
};

} // namespace hci::bench
