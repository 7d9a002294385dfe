#pragma once

#include "model/exchange/masked_session.h"
#include "model/report/format.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// The wording that reports for people share.

/// A name from reports as words: "not-modified" → "not modified".
[[nodiscard]] QString inWords(QLatin1StringView identifier);

/// "fields and content", "content alone".
[[nodiscard]] QString inWords(Scope scope);

/// "3 secrets masked", "secrets included" if masking is off.
[[nodiscard]] QString secretsInWords(const MaskedSession& mask);

/// "3 not modified, 1 missed not modified": numbers by enumerator, without what did not occur.
template <class Kind> [[nodiscard]] QStringList countsInWords(const auto& numbers) {
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] != 0)
            parts << formatCount(numbers[i]) + QLatin1Char(' ') + inWords(name(static_cast<Kind>(i)));
    return parts;
}

/// When the first and the last request of a session were sent; noTime if unknown.
struct RequestTimes {
    Milliseconds first = noTime;
    Milliseconds last = noTime;

    /// Whether times need a date: the requests began on one day and ended on another.
    [[nodiscard]] bool onSeveralDays() const noexcept;
};
[[nodiscard]] RequestTimes requestTimesOf(const Session& session);

} // namespace hci
