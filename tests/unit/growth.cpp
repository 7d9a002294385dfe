#include "tests/unit/growth.h"

#include <malloc.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace hci::test {

namespace {

constexpr int runs = 5;

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
    double small = std::numeric_limits<double>::max();
    double large = small;
    for (int i = 0; i < runs; ++i) { // alternating, so that a slow machine slows both
        const double begin = processorSeconds();
        work(n / 4);
        const double between = processorSeconds();
        work(4 * n);
        small = std::min(small, between - begin);
        large = std::min(large, processorSeconds() - between);
    }
    return std::sqrt(large / small);
}

} // namespace hci::test
