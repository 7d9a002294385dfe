#include "model/report/markdown_caches.h"

#include "model/report/markdown_text.h"
#include "model/report/text_writer.h"
#include "model/words/amounts.h"
#include "model/words/cache_words.h"
#include "model/words/moments.h"
#include "model/words/spec_text.h"

namespace hci {

namespace {

constexpr qsizetype maxComparedUrlLength = 96;

QString tableLine(const QStringList& cells) {
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
}

QString whyCell(const CacheComparison& comparison, std::size_t row, std::size_t cache, const Session& session,
                const MaskedSession& mask) {
    const QString sentence = markdownSentence(whyInWords(comparison, row, cache, session, &mask));
    const Spec spec = specOf(comparison.of(row)[cache].reason);
    const QString address = specUrl(spec);
    if (address.isEmpty())
        return sentence;
    return sentence + QStringLiteral(" [") + specInWords(spec) + QStringLiteral("](") + address + u')';
}

} // namespace

QStringList markdownCacheTotals(const CacheComparison& comparison) {
    QStringList lines{
        {},
        QStringLiteral("### Caches"),
        {},
        QStringLiteral("Each cache lived through the recording and is asked again at %1; %2.")
            .arg(formatDateAndTime(comparison.at),
                 formatCounted(std::ssize(comparison.resources), "%1 resource", "%1 resources")),
        {},
        QStringLiteral("| Cache | Stores | Answers a GET | Sends stale | Loses fields on a 304 | Differs | "
                       "How it is known |"),
        QStringLiteral("| --- | ---: | ---: | ---: | ---: | ---: | --- |")};
    const std::vector<CacheTotals> totals = comparison.totals();
    for (std::size_t i = 0; i < totals.size(); ++i)
        lines << tableLine({titleOf(comparison.caches[i]), formatCount(totals[i].stored),
                            formatCount(totals[i].answered), formatCount(totals[i].stale),
                            formatCount(totals[i].losing), formatCount(totals[i].differing),
                            sourceOf(comparison.caches[i])});
    if (comparison.resourcesLeftOut != 0)
        lines << QString()
              << QStringLiteral("%1 more are not compared with the caches.")
                     .arg(formatCounted(static_cast<std::int64_t>(comparison.resourcesLeftOut), "%1 resource",
                                        "%1 resources"));
    return lines;
}

QStringList markdownCaches(const Session& session, const Resources& resources,
                           const CacheComparison& comparison, std::uint32_t row, const MaskedSession& mask) {
    const AskedResource& subject = comparison.resources[row];
    const QString url = toText(mask.url(resources.resources[subject.resource].url));
    QStringList lines{{},
                      QStringLiteral("#### ") +
                          markdownCode(QStringLiteral("GET ") + shortened(url, maxComparedUrlLength)),
                      {},
                      QStringLiteral("| Cache | Stored | Fresh for | GET | Reload | Conditional | Why |"),
                      QStringLiteral("| --- | --- | --- | --- | --- | --- | --- |")};
    const auto answers = comparison.of(row);
    QStringList conforming;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const CacheChoice& cache = comparison.caches[i];
        const CacheAnswer& answer = answers[i];
        const auto marked = [&answer](CacheDifference which, const QString& text) {
            return answer.differs(which) ? QStringLiteral("≠ ") + text : text;
        };
        if (!cache.real || answer.differences != 0)
            lines << tableLine(
                {titleOf(cache), marked(CacheDifference::Stored, storedInWords(answer)),
                 marked(CacheDifference::Lifetime, lifetimeInWords(answer)),
                 marked(CacheDifference::Plain, askedInWords(subject, answer, AskKind::Plain)),
                 marked(CacheDifference::Reload, askedInWords(subject, answer, AskKind::Reload)),
                 marked(CacheDifference::Conditional, askedInWords(subject, answer, AskKind::Conditional)),
                 whyCell(comparison, row, i, session, mask)});
        if (cache.real)
            continue;
        if (const QStringList same = conformingHere(comparison, row, cache.model); !same.isEmpty())
            conforming << QStringLiteral("As %1: %2.").arg(titleOf(cache), same.join(QStringLiteral(", ")));
    }
    if (!conforming.isEmpty())
        lines << QString() << conforming.join(QLatin1Char(' '));
    return lines;
}

} // namespace hci
