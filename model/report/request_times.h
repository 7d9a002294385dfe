#pragma once

#include "model/base/milliseconds.h"
#include "model/exchange/session.h"

namespace hci {

/// When the first and the last request of a session were sent; noTime if unknown.
struct RequestTimes {
    Milliseconds first = noTime;
    Milliseconds last = noTime;

    /// Whether times need a date: the requests began on one day and ended on another.
    [[nodiscard]] bool onSeveralDays() const noexcept;
};
[[nodiscard]] RequestTimes requestTimesOf(const Session& session);

} // namespace hci
