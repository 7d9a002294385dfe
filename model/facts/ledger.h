#pragma once

#include "model/cache/decision.h"
#include "model/exchange/pairing.h"

#include <vector>

namespace hci {

/// The four parts of the transferred bytes, and the bytes that 304s saved on top.
struct ByteParts {
    ByteCount needed = ByteCount::zero();
    ByteCount revalidation = ByteCount::zero();
    ByteCount missed = ByteCount::zero();
    ByteCount avoidable = ByteCount::zero();
    ByteCount saved = ByteCount::zero(Scope::Message); ///< never went over the network

    [[nodiscard]] ByteCount transferred() const noexcept {
        return needed + revalidation + missed + avoidable;
    }
    ByteParts& operator+=(const ByteParts& other) noexcept {
        needed += other.needed;
        revalidation += other.revalidation;
        missed += other.missed;
        avoidable += other.avoidable;
        saved += other.saved;
        return *this;
    }
    friend bool operator==(const ByteParts&, const ByteParts&) = default;
};

/// Bytes by resource, and their sum.
struct Ledger {
    std::vector<ByteParts> resources; ///< by resource index
    ByteParts total;
};

/// The bytes of one exchange, each in exactly one of the four parts.
[[nodiscard]] ByteParts bytesOf(const Exchange& exchange, const Decision& decision,
                                const Revalidation* revalidation);

} // namespace hci
