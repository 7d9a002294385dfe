#include "model/compare/comparison_words.h"

#include "model/words/amounts.h"
#include "model/words/enumerators.h"

#include <cstdlib>

namespace hci {

namespace {

QString basisWord(Basis basis) {
    return basis == Basis::UpperBound ? QStringLiteral("upper bounds") : basisInWords(basis);
}

QString unhyphened(QLatin1StringView name) {
    return QString(name).replace(QLatin1Char('-'), QLatin1Char(' '));
}

} // namespace

QString changeInWords(const ByteDifference& bytes) {
    const QString before = formatBytes(bytes.before);
    const QString after = formatBytes(bytes.after);
    if (!bytes.difference.known())
        return before == after ? QStringLiteral("unknown")
                               : QStringLiteral("%1 → %2: the difference is unknown").arg(before, after);
    const std::int64_t difference = bytes.difference.value();
    if (difference == 0)
        return before + QStringLiteral(", the same");
    const std::int64_t whole = bytes.before.value();
    const QString share =
        whole == 0 ? QString()
                   : QStringLiteral(" (") + formatShare(std::abs(difference), whole) + QLatin1Char(')');
    return QStringLiteral("%1 → %2: %3 %4%5, %6")
        .arg(before, after, formatBytes(std::abs(difference)),
             difference < 0 ? QStringLiteral("less") : QStringLiteral("more"), share, basesInWords(bytes));
}

QString signedBytes(const ByteCount& difference) {
    if (!difference.known())
        return QStringLiteral("?");
    if (difference.value() == 0)
        return QStringLiteral("0 B");
    return (difference.value() < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
           formatBytes(std::abs(difference.value()));
}

QString basesInWords(const ByteDifference& bytes) {
    const QString before = basisWord(bytes.before.basis());
    const QString after = basisWord(bytes.after.basis());
    return before == after ? before : before + QStringLiteral("; ") + after;
}

QString verdictsInWords(const ComparedResource& resource) {
    QStringList texts;
    for (unsigned i = 0; i <= static_cast<unsigned>(VerdictCode::Failed); ++i)
        if ((resource.verdicts >> i & 1U) != 0)
            texts << verdictText(static_cast<VerdictCode>(i));
    return texts.join(QStringLiteral(" / "));
}

QString outcomesInWords(const ComparedResource& resource) {
    QStringList texts;
    for (std::size_t i = 0; i < resource.outcomes.size(); ++i)
        if (resource.outcomes[i] != 0)
            texts << formatCount(resource.outcomes[i]) + QLatin1Char(' ') +
                         unhyphened(name(static_cast<Outcome>(i)));
    return texts.join(QStringLiteral(", "));
}

QString lifetimeInWords(const ComparedLifetime& lifetime) {
    if (lifetime.basis == LifetimeBasis::None || lifetime.seconds < 0)
        return QStringLiteral("none");
    return formatSeconds(lifetime.seconds) + QStringLiteral(" (") + QString(name(lifetime.basis)) +
           QLatin1Char(')');
}

QString countInWords(const std::array<std::uint32_t, 4>& bySeverity) {
    QStringList parts;
    std::int64_t all = 0;
    for (std::size_t i = 0; i < bySeverity.size(); ++i) {
        all += bySeverity[i];
        if (bySeverity[i] != 0)
            parts << formatCount(bySeverity[i]) + QLatin1Char(' ') + QString(name(static_cast<Severity>(i)));
    }
    return all == 0 ? QStringLiteral("none")
                    : formatCounted(all, "%1 finding", "%1 findings") + QStringLiteral(": ") +
                          parts.join(QStringLiteral(", "));
}

} // namespace hci
