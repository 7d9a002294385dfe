#pragma once

#include <cstddef>
#include <functional>
#include <limits>

namespace hci::test {

/// How many times as long work(4 n) takes as work(n), in processor time of the whole process: about 4 where
/// the work grows with its input, 16 where it grows with its square. The shortest of several runs of each,
/// so that what else the machine does decides nothing.
[[nodiscard]] double growth(std::size_t n, const std::function<void(std::size_t)>& work);

/// What a growth may be: midway between 4 and 16, as memory that is touched for the first time costs as well.
/// Under the sanitizers any: the time is theirs.
#ifdef __SANITIZE_ADDRESS__
inline constexpr double linearGrowth = std::numeric_limits<double>::infinity();
#else
inline constexpr double linearGrowth = 8;
#endif

} // namespace hci::test
