#pragma once

#include <cstddef>
#include <functional>

namespace hci::test {

/// How many times as much processor time four times the input takes: about 4 for linear work, 16 for
/// quadratic. It is the mean of the two steps from work(n / 4) to work(4 n), each the shortest of several
/// runs: only a machine slowed fourfold in every run of a step would look quadratic. Under the sanitizers the
/// small input runs once and 0 comes back, because their own time dominates.
[[nodiscard]] double growth(std::size_t n, const std::function<void(std::size_t)>& work);

/// The bound on growth(): midway between 4 and 16, because touching memory for the first time costs as well.
inline constexpr double linearGrowth = 8;

} // namespace hci::test
