#include "model/report/caches_text.h"

#include "model/words/amounts.h"
#include "model/words/cache_words.h"
#include "model/words/moments.h"
#include "model/words/spec_text.h"

namespace hci {

namespace {

using Row = std::vector<QString>;

class CachesText {
public:
    CachesText(TextWriter& out, const Session& session, const Resources& resources,
               const CacheComparison& comparison, const MaskedSession& mask)
        : m_out(out), m_session(session), m_resources(resources), m_comparison(comparison), m_mask(mask) {}

    bool write(const Progress& progress) {
        m_out.heading(QStringLiteral("Caches asked again at %1").arg(formatDateAndTime(m_comparison.at)));
        if (m_comparison.resources.empty()) {
            m_out.paragraph(2, QStringLiteral("No GET was answered."));
            return true;
        }
        writeTotals();
        m_out.paragraph(2, QStringLiteral("≠ differs from the conforming cache of its kind"));
        for (const std::uint32_t row : m_comparison.differingFirst()) {
            if (progress.cancelled() || m_out.failed())
                return false;
            writeResource(row);
        }
        if (m_comparison.resourcesLeftOut != 0)
            m_out.paragraph(2,
                            QStringLiteral("%1 more are not compared with the caches")
                                .arg(formatCounted(static_cast<std::int64_t>(m_comparison.resourcesLeftOut),
                                                   "%1 resource", "%1 resources")));
        return true;
    }

private:
    void writeTotals() {
        std::vector<Row> table{{QStringLiteral("cache"), QStringLiteral("stores"),
                                QStringLiteral("answers a GET"), QStringLiteral("sends stale"),
                                QStringLiteral("loses fields"), QStringLiteral("differs"),
                                QStringLiteral("how it is known")}};
        const std::vector<CacheTotals> totals = m_comparison.totals();
        for (std::size_t i = 0; i < totals.size(); ++i) {
            const CacheTotals& of = totals[i];
            table.push_back({titleOf(m_comparison.caches[i]), formatCount(of.stored),
                             formatCount(of.answered), formatCount(of.stale), formatCount(of.losing),
                             formatCount(of.differing), sourceOf(m_comparison.caches[i])});
        }
        m_out.paragraph(2, QStringLiteral("of %1:").arg(formatCounted(std::ssize(m_comparison.resources),
                                                                      "%1 resource", "%1 resources")));
        m_out.table(4, table);
    }

    void writeResource(std::uint32_t row) {
        const AskedResource& subject = m_comparison.resources[row];
        const Resource& resource = m_resources.resources[subject.resource];
        const QString before = QStringLiteral("#%1  GET ").arg(subject.answer);
        const qsizetype room = std::max<qsizetype>(m_out.width() - before.size() - 2, 12);
        m_out.line();
        m_out.line(QStringLiteral("  ") + before + shortened(toText(m_mask.url(resource.url)), room),
                   Tint::Strong);
        std::vector<Row> table{{QStringLiteral("cache"), QStringLiteral("stored"),
                                QStringLiteral("fresh for"), QStringLiteral("GET"), QStringLiteral("reload"),
                                QStringLiteral("conditional"), QStringLiteral("why")}};
        QStringList conforming;
        const auto answers = m_comparison.of(row);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const CacheChoice& cache = m_comparison.caches[i];
            if (!cache.real || answers[i].differences != 0)
                table.push_back(cells(row, i));
            if (cache.real)
                continue;
            if (const QStringList same = conformingHere(m_comparison, row, cache.model); !same.isEmpty())
                conforming
                    << QStringLiteral("as %1: %2").arg(titleOf(cache), same.join(QStringLiteral(", ")));
        }
        m_out.table(4, table);
        for (const QString& each : conforming)
            m_out.hanging(4, each);
    }

    Row cells(std::size_t row, std::size_t place) const {
        const AskedResource& subject = m_comparison.resources[row];
        const CacheChoice& cache = m_comparison.caches[place];
        const CacheAnswer& answer = m_comparison.of(row)[place];
        const auto marked = [&answer](CacheDifference which, const QString& text) {
            return answer.differs(which) ? QStringLiteral("≠ ") + text : text;
        };
        const Spec spec = specOf(answer.reason);
        const QString section =
            spec.known() ? QStringLiteral(" [") + specInWords(spec) + QLatin1Char(']') : QString();
        return {titleOf(cache),
                marked(CacheDifference::Stored, storedInWords(answer)),
                marked(CacheDifference::Lifetime, lifetimeInWords(answer)),
                marked(CacheDifference::Plain, askedInWords(subject, answer, AskKind::Plain)),
                marked(CacheDifference::Reload, askedInWords(subject, answer, AskKind::Reload)),
                marked(CacheDifference::Conditional, askedInWords(subject, answer, AskKind::Conditional)),
                whyInWords(m_comparison, row, place, m_session, &m_mask) + section};
    }

    TextWriter& m_out;
    const Session& m_session;
    const Resources& m_resources;
    const CacheComparison& m_comparison;
    const MaskedSession& m_mask;
};

} // namespace

bool writeCaches(TextWriter& out, const Session& session, const Resources& resources,
                 const CacheComparison& comparison, const MaskedSession& mask, const Progress& progress) {
    return CachesText(out, session, resources, comparison, mask).write(progress);
}

} // namespace hci
