#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// The answer of `earlier` had come when `asked` was asked for; true where a time is not known.
[[nodiscard]] inline bool hadCome(const Exchange& earlier, const Exchange& asked) noexcept {
    const Milliseconds came = earlier.responseTime();
    return came == noTime || asked.requestTime() == noTime || came <= asked.requestTime();
}

} // namespace hci
