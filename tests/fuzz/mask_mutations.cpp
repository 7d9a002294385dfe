// Masks sessions with mutated texts around a planted secret, the same ones in each run:
//
//     mask_mutations [COUNT [FIRST]]
//
// Exit status 1, with the number of the input, where an export holds the secret.

#include "tests/fuzz/mask_check.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 3000;
    const std::uint64_t first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
    for (std::uint64_t i = first; i < first + count; ++i) {
        const QByteArray input = hci::fuzz::mutated(i);
        if (const QByteArray leak = hci::fuzz::leakOf(input); !leak.isEmpty()) {
            std::fprintf(stderr, "input %llu: the secret is in %s: %s\n", static_cast<unsigned long long>(i),
                         leak.constData(), input.toPercentEncoding().constData());
            return 1;
        }
    }
    std::printf("%llu inputs, no leak\n", static_cast<unsigned long long>(count));
    return 0;
}
