#include "tests/unit/growth.h"

#include <malloc.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace hci::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

double growth(std::size_t n, const std::function<void(std::size_t)>& work) {
    work(n / 4);
    return 0;
}

#else

namespace {

constexpr int maxRuns = 5;
/// Fewer runs do where two agree that growth is far below the bound.
constexpr int minRuns = 2;
constexpr double clearlyLinear = 6;
/// The small input costs a sixteenth of the large one, so more runs of it are cheap.
constexpr int smallRuns = 3;

double processorSeconds() {
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace

double growth(std::size_t n, const std::function<void(std::size_t)>& work) {
    // Keeps freed memory: pages that the system provides anew would count for large inputs only.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    const auto cost = [&work](std::size_t size) {
        const double begin = processorSeconds();
        work(size);
        return processorSeconds() - begin;
    };
    double small = std::numeric_limits<double>::max();
    double large = small;
    double times = 0;
    for (int i = 0; i < maxRuns; ++i) { // alternating, so that a slow machine slows both
        for (int j = 0; j < smallRuns; ++j)
            small = std::min(small, cost(n / 4));
        large = std::min(large, cost(4 * n));
        times = std::sqrt(large / small);
        if (i + 1 >= minRuns && times <= clearlyLinear)
            break;
    }
    return times;
}

#endif

} // namespace hci::test
