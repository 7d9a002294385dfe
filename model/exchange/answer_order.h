#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// Whether the answer of `earlier` had arrived when the request of `asked` was sent; true if a time is
/// unknown.
[[nodiscard]] inline bool hadCome(const Exchange& earlier, const Exchange& asked) noexcept {
    const Milliseconds came = earlier.responseTime();
    return came == noTime || asked.requestTime() == noTime || came <= asked.requestTime();
}

} // namespace hci
