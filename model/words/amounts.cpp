#include "model/words/amounts.h"

#include "model/base/language.h"
#include "model/exchange/masked_session.h"
#include "model/http/duration.h"
#include "model/words/enumerators.h"

#include <array>
#include <cmath>

namespace hci {

namespace {

struct Unit {
    std::int64_t seconds;
    const char* one;
    const char* several;
};

/// Three digits: "1.50", "48.2", "512".
QString threeDigits(double value) {
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return decimalNumber(value, decimals);
}

} // namespace

QString formatBytes(std::int64_t bytes) {
    constexpr std::array units{"kB", "MB", "GB", "TB", "PB", "EB"};
    if (std::abs(bytes) < 1000)
        return QString::number(bytes) + QStringLiteral(" B");
    double value = static_cast<double>(bytes) / 1000.0;
    std::size_t unit = 0;
    while (std::abs(value) >= 999.5 && unit + 1 < units.size()) {
        value /= 1000.0;
        ++unit;
    }
    return threeDigits(value) + QLatin1Char(' ') + QLatin1StringView(units[unit]);
}

QString formatBytes(const ByteCount& count) {
    if (!count.known())
        return count.value() == 0 ? QStringLiteral("?") : QStringLiteral("≥ ") + formatBytes(count.value());
    if (count.basis() == Basis::UpperBound)
        return QStringLiteral("≤ ") + formatBytes(count.value());
    return formatBytes(count.value());
}

QString formatWithBasis(const ByteCount& count) {
    const QString exact = formatExactBytes(count.value());
    if (count.basis() == Basis::UpperBound)
        return translated("at most %1").arg(exact);
    if (count.known())
        return exact + QStringLiteral(", ") + basisInWords(count.basis());
    return count.value() == 0 ? translated("unknown") : translated("at least %1").arg(exact);
}

QString formatSeconds(std::int64_t seconds) {
    constexpr std::array units{Unit{oneYear, "year", "years"}, Unit{oneDay, "d", "d"},
                               Unit{oneHour, "h", "h"}, Unit{oneMinute, "min", "min"}};
    for (const Unit& unit : units) {
        if (seconds < 2 * oneMinute || seconds < unit.seconds)
            continue;
        const double value = static_cast<double>(seconds) / static_cast<double>(unit.seconds);
        const double rounded = value < 10 ? std::round(value * 10) / 10 : std::round(value);
        const QString text = decimalNumber(rounded, rounded == std::round(rounded) ? 0 : 1);
        return text + QLatin1Char(' ') + translated(rounded == 1.0 ? unit.one : unit.several);
    }
    return QString::number(seconds) + QStringLiteral(" s");
}

QString formatCounted(std::int64_t count, const char* one, const char* several) {
    return QString(QLatin1StringView(count == 1 ? one : several)).arg(formatCount(count));
}

QString formatShare(std::int64_t part, std::int64_t whole) {
    if (whole <= 0)
        return QStringLiteral("–");
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const bool whole1 = share == std::round(share);
    return decimalNumber(share, whole1 ? 0 : 1) + QStringLiteral(" %");
}

QString secretsInWords(const MaskedSession& mask) {
    const auto count = mask.secretsMasked();
    return count ? formatCounted(*count, "%1 secret", "%1 secrets") + QStringLiteral(" masked")
                 : QStringLiteral("secrets included");
}

} // namespace hci
