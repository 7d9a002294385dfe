#include "model/report/request_times.h"

#include <algorithm>

namespace hci {

bool RequestTimes::onSeveralDays() const noexcept {
    constexpr Milliseconds day = 86'400'000;
    return first != noTime && first / day != last / day;
}

RequestTimes requestTimesOf(const Session& session) {
    RequestTimes times;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Milliseconds time = session[i].requestTime();
        if (time == noTime)
            continue;
        times.first = times.first == noTime ? time : std::min(times.first, time);
        times.last = std::max(times.last, time);
    }
    return times;
}

} // namespace hci
