#pragma once

#include <cstddef>

namespace hci::bench {

/// The heap of the whole program, libraries included: bytes allocated now and at most. Counting costs time,
/// so it is off at first.
class HeapWatch {
public:
    HeapWatch(); ///< counts from here on; one at a time
    ~HeapWatch();
    HeapWatch(const HeapWatch&) = delete;
    HeapWatch& operator=(const HeapWatch&) = delete;

    /// The most bytes allocated since then, beyond those allocated before.
    [[nodiscard]] std::size_t peak() const noexcept;
};

} // namespace hci::bench
