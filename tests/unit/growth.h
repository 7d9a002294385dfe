#pragma once

#include <cstddef>
#include <functional>
#include <limits>

namespace hci::test {

/// How many times as long four times the input takes, in processor time of the whole process: about 4 where
/// the work grows with its input, 16 where it grows with its square. It is the mean of the two steps from
/// work(n / 4) to work(4 n), each at the shortest of several runs: a machine that is held up during one step
/// would have to be slowed fourfold in every run to look like a square.
[[nodiscard]] double growth(std::size_t n, const std::function<void(std::size_t)>& work);

/// What growth() may return: midway between 4 and 16, as memory that is touched for the first time costs as
/// well. Under the sanitizers any: the time is theirs.
#ifdef __SANITIZE_ADDRESS__
inline constexpr double linearGrowth = std::numeric_limits<double>::infinity();
#else
inline constexpr double linearGrowth = 8;
#endif

} // namespace hci::test
