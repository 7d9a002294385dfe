#pragma once

#include <cstdint>

namespace hci {

/// How a real cache uses an answer that it has stored, beside its lifetime.
struct UseRules {
    bool validateAlways = false;    ///< stored, and never used without validation
    bool mayBeStale = true;         ///< max-stale and windows count
    std::int64_t staleWhile = 0;    ///< seconds for which it is sent during a revalidation
    std::int64_t staleOnError = -1; ///< seconds beyond its lifetime for which it is sent in place of an error
    std::int64_t kept = -1;         ///< seconds beyond its lifetime after which it is removed; −1: never
};

} // namespace hci
