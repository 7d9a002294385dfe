#include "model/words/cache_words.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/lint/cdn_status.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

QString plain(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The field in which one network alone reports its cache status. Vercel has no entry: it removes the
/// directives meant for it, so its answers do not show what it obeyed.
struct StatusOfProduct {
    std::string_view field;
    std::string_view written;
    ProfileId profile;
};
constexpr std::array edgeFields{StatusOfProduct{"cf-cache-status", "CF-Cache-Status", ProfileId::Cloudflare}};

} // namespace

QString titleOf(const CacheChoice& choice) {
    if (choice.real)
        return plain(choice.real->profile->label);
    switch (choice.model) {
    case CacheModel::Private: return translated("RFC 9111, private");
    case CacheModel::Shared: return translated("RFC 9111, shared");
    case CacheModel::Cdn: break;
    }
    return QStringLiteral("RFC 9213, CDN");
}

QString sourceOf(const CacheChoice& choice) {
    if (choice.real)
        return translated(choice.real->profile->known);
    return choice.model == CacheModel::Cdn ? QStringLiteral("RFC 9111, RFC 9213")
                                           : QStringLiteral("RFC 9111");
}

QString headingOf(CacheModel kind) {
    switch (kind) {
    case CacheModel::Private: return translated("Private caches");
    case CacheModel::Shared: return translated("Shared caches");
    case CacheModel::Cdn: break;
    }
    return QStringLiteral("CDNs");
}

QString storedInWords(const CacheAnswer& answer) {
    return answer.stored == noIndex ? translated("no") : translated("yes");
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
        return kind == DecisionKind::StaleHit ? translated("304, stale") : QStringLiteral("304");
    return translated(inWords(name(kind)).toStdString());
}

QString contradictionOf(const CacheComparison& comparison, std::size_t row, std::size_t cache,
                        const Session& session) {
    const RealCachePtr& real = comparison.caches[cache].real;
    if (!real || comparison.of(row)[cache].stored != noIndex)
        return {};
    const EdgeStatus edge = edgeStatusOf(session[comparison.resources[row].answer].response());
    const std::string_view field = session.pool().spelling(edge.field);
    const auto own = std::find_if(edgeFields.begin(), edgeFields.end(), [&](const StatusOfProduct& each) {
        return each.field == field && each.profile == real->profile->id;
    });
    if (own == edgeFields.end() || !answeredWithoutOrigin(edge.state))
        return {};
    return plain(own->written) + QStringLiteral(": ") + toText(session.pool().text(edge.value));
}

QString whyInWords(const CacheComparison& comparison, std::size_t row, std::size_t cache,
                   const Session& session, const MaskedSession* mask) {
    const CacheAnswer& answer = comparison.of(row)[cache];
    const Deviation* deviation = deviationOf(answer.reason);
    QString text = deviation ? translated(deviation->sentence) : describe(answer.reason, session, mask);
    QStringList lost;
    for (const FieldName field : comparison.lost(answer))
        lost << toText(shownName(field, session.pool(), mask));
    if (!lost.isEmpty())
        text = translated("%1; a 304 did not change %2").arg(text, lost.join(QStringLiteral(", ")));
    if (const QString said = contradictionOf(comparison, row, cache, session); !said.isEmpty())
        text = translated("%1; yet the answer says %2: it is configured otherwise")
                   .arg(text, mask ? mask->sentence(said) : said);
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
