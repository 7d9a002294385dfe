#include "model/report/cache_words.h"

#include "model/base/text_view.h"
#include "model/report/format.h"
#include "model/report/wording.h"

namespace hci {

namespace {

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString titleOf(const CacheChoice& choice) {
    if (choice.real)
        return plain(choice.real->profile->label);
    switch (choice.model) {
    case CacheModel::Private: return QStringLiteral("RFC 9111, private");
    case CacheModel::Shared: return QStringLiteral("RFC 9111, shared");
    case CacheModel::Cdn: break;
    }
    return QStringLiteral("RFC 9213, CDN");
}

QString sourceOf(const CacheChoice& choice) {
    if (choice.real)
        return plain(choice.real->profile->known);
    return choice.model == CacheModel::Cdn ? QStringLiteral("RFC 9111, RFC 9213")
                                           : QStringLiteral("RFC 9111");
}

QString headingOf(CacheModel kind) {
    switch (kind) {
    case CacheModel::Private: return QStringLiteral("Private caches");
    case CacheModel::Shared: return QStringLiteral("Shared caches");
    case CacheModel::Cdn: break;
    }
    return QStringLiteral("CDNs");
}

QString storedInWords(const CacheAnswer& answer) {
    return answer.stored == noIndex ? QStringLiteral("no") : QStringLiteral("yes");
}

QString lifetimeInWords(const CacheAnswer& answer) {
    return answer.stored == noIndex ? QStringLiteral("–")
                                    : formatSeconds(std::max<std::int64_t>(0, answer.lifetime));
}

QString askedInWords(const AskedResource& resource, const CacheAnswer& answer, AskKind ask) {
    if (ask == AskKind::Conditional && !resource.conditional)
        return QStringLiteral("–");
    const DecisionKind kind = answer.kind(ask);
    if (ask == AskKind::Conditional && answer.notModified)
        return kind == DecisionKind::StaleHit ? QStringLiteral("304, stale") : QStringLiteral("304");
    return inWords(name(kind));
}

QString whyInWords(const CacheComparison& comparison, const CacheAnswer& answer, const Session& session,
                   const MaskedSession* mask) {
    const Deviation* deviation = deviationOf(answer.reason);
    QString text = deviation ? plain(deviation->sentence) : describe(answer.reason, session, mask);
    QStringList lost;
    for (const FieldName field : comparison.lost(answer))
        lost << toText(session.pool().spelling(field));
    if (!lost.isEmpty())
        text += QStringLiteral("; a 304 did not change %1").arg(lost.join(QStringLiteral(", ")));
    return text;
}

QStringList conformingHere(const CacheComparison& comparison, std::size_t row, CacheModel kind) {
    QStringList titles;
    const auto answers = comparison.of(row);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const CacheChoice& cache = comparison.caches[i];
        if (cache.real && cache.model == kind && answers[i].differences == 0)
            titles << titleOf(cache);
    }
    return titles;
}

} // namespace hci
