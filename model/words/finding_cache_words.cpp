#include "model/words/finding_cache_words.h"

#include "model/cache/reason.h"
#include "model/words/amounts.h"
#include "model/words/cache_words.h"

#include <algorithm>

namespace hci {

namespace {

/// The sentence of a deviation names its cache; any other sentence needs the caches' names.
struct NotForLine {
    QStringList titles;
    QString sentence;
    bool namesCache = false;

    [[nodiscard]] QString text() const {
        const QString who = titles.join(QStringLiteral("; "));
        if (sentence.isEmpty())
            return QStringLiteral("not for ") + who;
        const bool alone = namesCache && titles.size() == 1 && !who.contains(QLatin1Char('('));
        return alone ? sentence : who + QStringLiteral(": ") + sentence;
    }
};

QString partOf(std::uint32_t count, std::uint32_t all) {
    return QStringLiteral(" (%1 of %2)")
        .arg(formatCount(count), formatCounted(all, "%1 resource", "%1 resources"));
}

void addNotFor(std::vector<NotForLine>& lines, const QString& title, const Reason& reason,
               const Session& session, const MaskedSession& mask) {
    const Deviation* deviation = deviationOf(reason);
    const QString sentence =
        deviation ? QString::fromUtf8(deviation->sentence.data(), std::ssize(deviation->sentence))
        : codeOf(reason) == ReasonCode::None ? QString()
                                             : describe(reason, session, &mask);
    const auto same = std::find_if(lines.begin(), lines.end(),
                                   [&](const NotForLine& each) { return each.sentence == sentence; });
    if (same != lines.end())
        same->titles << title;
    else
        lines.push_back({{title}, sentence, deviation != nullptr});
}

} // namespace

std::vector<CacheChoice> cachesOfFindings(const Analysis& analysis, const CacheComparison* comparison) {
    std::vector<CacheChoice> caches = comparison ? comparison->caches : std::vector<CacheChoice>();
    const CacheChoice own{analysis.model, analysis.real};
    if (own.real && std::find(caches.begin(), caches.end(), own) == caches.end())
        caches.insert(caches.begin(), own);
    return caches;
}

FindingCacheWords findingCacheWords(const FindingCaches& caches, std::uint32_t finding,
                                    const Session& session, const MaskedSession& mask) {
    const auto rows = caches.of(finding);
    const std::uint32_t all = caches.resources[finding];
    if (std::all_of(rows.begin(), rows.end(), [all](const FindingInCache& row) { return row.holds == all; }))
        return {};
    QStringList holds;
    std::vector<NotForLine> lines;
    for (const FindingInCache& row : rows) {
        const QString title = titleOf(caches.caches[row.cache]);
        const bool partly = row.holds != 0 && row.holds != all;
        if (row.holds != 0)
            holds << (partly ? title + partOf(row.holds, all) : title);
        if (row.holds != all)
            addNotFor(lines, partly ? title + partOf(all - row.holds, all) : title, row.reason, session,
                      mask);
    }
    FindingCacheWords words{holds.join(QStringLiteral("; ")), {}};
    for (const NotForLine& line : lines)
        words.notFor << line.text();
    return words;
}

QString findingCachesLine(const FindingCaches* caches, std::uint32_t finding, const Session& session,
                          const MaskedSession& mask) {
    if (!caches)
        return {};
    const FindingCacheWords words = findingCacheWords(*caches, finding, session, mask);
    QStringList parts;
    if (!words.holdsFor.isEmpty())
        parts << QStringLiteral("holds for ") + words.holdsFor;
    for (const QString& line : words.notFor)
        parts << QStringLiteral("but ") + line;
    return parts.join(QStringLiteral("; "));
}

} // namespace hci
