#pragma once

#include <cstddef>
#include <functional>
#include <limits>

namespace hci::test {

/// How many times as much processor time four times the input takes: about 4 for linear work, 16 for
/// quadratic. It is the mean of the two steps from work(n / 4) to work(4 n), each the shortest of several
/// runs: only a machine slowed fourfold in every run of a step would look quadratic. Under the sanitizers the
/// work runs, and its time says nothing.
[[nodiscard]] double growth(std::size_t n, const std::function<void(std::size_t)>& work);

/// The bound on growth(): midway between 4 and 16, because touching memory for the first time costs as well.
/// No bound under the sanitizers, whose own time dominates.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr double linearGrowth = std::numeric_limits<double>::infinity();
#else
inline constexpr double linearGrowth = 8;
#endif

} // namespace hci::test
