#include "model/report/visits_text.h"

#include "model/cache/reason.h"
#include "model/diff/browser_merge.h"
#include "model/exchange/browser_answer.h"
#include "model/facts/visits.h"
#include "model/report/names.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/enumerators.h"
#include "model/words/merge_words.h"
#include "model/words/spec_text.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t paidShown = 15;
constexpr std::size_t departuresShown = 15;
constexpr qsizetype leastOfTarget = 20;
constexpr Spec updatingOfStored{9111, "3.2"};

QString markInWords(const Visit& visit) {
    switch (visit.mark) {
    case PageMark::Reload: return QStringLiteral("reload");
    case PageMark::HardReload: return QStringLiteral("hard reload");
    case PageMark::Back: return QStringLiteral("back");
    case PageMark::None:
    case PageMark::Visit: break;
    }
    return visit.returning ? QStringLiteral("returning") : QStringLiteral("first visit");
}

QString inBrackets(const Spec& place) {
    return place.known() ? QStringLiteral(" [") + specInWords(place) + QLatin1Char(']') : QString();
}

class VisitsText {
public:
    VisitsText(TextWriter& out, const Session& session, const Analysis& analysis, const MaskedSession& mask)
        : m_out(out), m_session(session), m_analysis(analysis), m_mask(mask),
          m_cache(askedCache(analysis, QStringLiteral("conforming "))) {}

    void write(const std::vector<Visit>& visits) {
        m_out.heading(QStringLiteral("Visits"));
        const auto any = [&visits](std::uint32_t Visit::*number) {
            return std::any_of(visits.begin(), visits.end(),
                               [&](const Visit& visit) { return visit.*number != 0; });
        };
        std::vector<Column> columns{{QStringLiteral("requests"), &Visit::exchanges},
                                    {QStringLiteral("network"), &Visit::asked},
                                    {QStringLiteral("304"), &Visit::notModified},
                                    {QStringLiteral("memory"), &Visit::memoryHits},
                                    {QStringLiteral("disk"), &Visit::diskHits}};
        if (any(&Visit::serviceWorker))
            columns.push_back({QStringLiteral("worker"), &Visit::serviceWorker});
        if (any(&Visit::failed))
            columns.push_back({QStringLiteral("failed"), &Visit::failed});
        std::vector<std::vector<QString>> table(1, {QStringLiteral("visit")});
        for (const Column& column : columns)
            table.front().push_back(column.heading);
        table.front().push_back(QStringLiteral("transferred"));
        for (const Visit& visit : visits) {
            std::vector<QString>& row = table.emplace_back();
            row.push_back(QString::number(visit.number) + QLatin1Char(' ') + markInWords(visit));
            for (const Column& column : columns)
                row.push_back(formatCount(visit.*column.number));
            row.push_back(formatBytes(visit.bytes.transferred()));
        }
        m_out.table(2, table);
        for (const Visit& visit : visits) {
            if (visit.returning)
                writePaid(visit);
            writeDepartures(visit);
        }
    }

private:
    struct Column {
        QString heading;
        std::uint32_t Visit::*number;
    };

    void writePaid(const Visit& visit) {
        m_out.heading(QStringLiteral("What the returning visitor pays (visit %1)").arg(visit.number));
        const ByteCount should = visit.bytes.needed + visit.bytes.revalidation;
        m_out.paragraph(2, QStringLiteral("%1 over the network, %2. It should be %3, %4: what %5 asks "
                                          "for, with a 304 where nothing has changed.")
                               .arg(formatCounted(visit.asked, "%1 request", "%1 requests"),
                                    formatBytes(visit.bytes.transferred()),
                                    formatCounted(visit.needed, "%1 request", "%1 requests"),
                                    formatBytes(should), m_cache));
        for (std::size_t i = 0; i < std::min(visit.paid.size(), paidShown); ++i)
            writePayment(visit.paid[i]);
        writeMore(visit.paid.size(), paidShown);
    }

    void writePayment(std::uint32_t index) {
        const Exchange exchange = m_session[index];
        const Decision& decision = m_analysis.simulation.decisions[index];
        QString after = QStringLiteral("  %1, %2  → %3")
                            .arg(QString::number(exchange.status()),
                                 formatBytes(m_analysis.exchangeBytes[index].transferred()),
                                 inWords(name(decision.kind)));
        writeTarget(exchange, after);
        if (const auto browser = browserAnswer(m_session, index))
            writeBrowserSide(index, browser->status);
        for (const Reason& reason : m_analysis.simulation.of(decision)) {
            m_out.paragraph(6, describe(reason, m_session, &m_mask) + inBrackets(specOf(reason)));
        }
    }

    /// What the page got, and each field in which the browser's merge differs from RFC 9111 3.2.
    void writeBrowserSide(std::uint32_t index, int status) {
        m_out.paragraph(6, QStringLiteral("The page got the stored %1, freshened.").arg(status));
        const std::uint32_t revalidation = m_analysis.revalidationOf[index];
        const auto merge = revalidation == noIndex
                               ? std::nullopt
                               : browserMerge(m_session, m_analysis.revalidations, revalidation);
        if (!merge)
            return;
        const QString browser = browserInWords(m_session[index]);
        for (const MergedField& field : merge->fields) {
            if (!field.differs())
                continue;
            m_out.paragraph(6, QStringLiteral("%1: the browser has %2, a conforming cache %3")
                                       .arg(toText(m_mask.name(field.name)), lines(field.name, field.browser),
                                            lines(field.name, field.expected)) +
                                   inBrackets(updatingOfStored));
            const std::vector<BrowserRemark> remarks = mergeRemarks(*merge, field, m_session, browser);
            for (std::size_t i = 1; i < remarks.size(); ++i) // the first repeats the line above
                m_out.paragraph(8, remarks[i].text + inBrackets(remarks[i].place));
        }
    }

    [[nodiscard]] QString lines(FieldName name, std::span<const TextId> values) const {
        QStringList texts;
        for (const TextId value : values)
            texts << shortened(toText(m_mask.value(name, value)), 60);
        return texts.isEmpty() ? QStringLiteral("none") : texts.join(QStringLiteral(", "));
    }

    void writeDepartures(const Visit& visit) {
        if (visit.departures.empty())
            return;
        m_out.heading(QStringLiteral("Where the browser differs from %1 (visit %2)")
                          .arg(m_cache, QString::number(visit.number)));
        for (std::size_t i = 0; i < std::min(visit.departures.size(), departuresShown); ++i) {
            const BrowserDeparture& one = visit.departures[i];
            const Exchange exchange = m_session[one.exchange];
            const QString should = inWords(name(m_analysis.simulation.decisions[one.exchange].kind));
            const QString did = one.asked
                                    ? QStringLiteral("asked")
                                    : QStringLiteral("answered from its ") + inWords(name(exchange.source()));
            writeTarget(exchange, QStringLiteral("  %1  → %2").arg(did, should));
        }
        writeMore(visit.departures.size(), departuresShown);
    }

    void writeTarget(const Exchange& exchange, const QString& after) {
        const ExchangeRecord& record = exchange.record();
        const QString before =
            QStringLiteral("  #%1  %2 ")
                .arg(QString::number(exchange.index()), shortened(toText(m_mask.text(record.method)), 12));
        const qsizetype room = std::max(m_out.width() - before.size() - after.size(), leastOfTarget);
        m_out.line(before + shortened(toText(m_mask.url(record.url)), room) + after, Tint::Strong);
    }

    void writeMore(std::size_t all, std::size_t shown) {
        if (all > shown)
            m_out.line(
                QStringLiteral("  and %1 more").arg(formatCount(static_cast<std::int64_t>(all - shown))));
    }

    TextWriter& m_out;
    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    QString m_cache; // the cache model of the decisions
};

} // namespace

void writeVisits(TextWriter& out, const Session& session, const Analysis& analysis,
                 const MaskedSession& mask) {
    const std::vector<Visit> visits = visitsOf(session, analysis);
    if (!visits.empty())
        VisitsText(out, session, analysis, mask).write(visits);
}

} // namespace hci
