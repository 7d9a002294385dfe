#include "model/report/wording.h"

#include <algorithm>

namespace hci {

QString inWords(QLatin1StringView identifier) {
    QString words(identifier);
    std::replace(words.begin(), words.end(), QChar(u'-'), QChar(u' '));
    return words;
}

QString inWords(Scope scope) {
    return scope == Scope::Message ? QStringLiteral("fields and content") : QStringLiteral("content alone");
}

QString secretsInWords(const MaskedSession& mask) {
    const auto count = mask.secretsMasked();
    return count ? formatCounted(*count, "%1 secret", "%1 secrets") + QStringLiteral(" masked")
                 : QStringLiteral("secrets included");
}

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
