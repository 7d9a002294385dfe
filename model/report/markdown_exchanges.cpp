#include "model/report/markdown_exchanges.h"

#include "model/report/markdown_pieces.h"
#include "model/report/markdown_text.h"
#include "model/report/masked_for.h"
#include "model/report/message_lines.h"
#include "model/report/names.h"
#include "model/report/text_writer.h"
#include "model/report/visible_text.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/enumerators.h"
#include "model/words/moments.h"

#include <algorithm>
#include <set>

namespace hci {

namespace {

constexpr qsizetype maxTicketUrlLength = 160; // characters
constexpr std::size_t findingsInTicket = 30;

/// Writes exchanges of one session as text.
class TicketWriter {
public:
    TicketWriter(const Session& session, const Analysis& analysis)
        : m_session(session), m_analysis(analysis), m_mask(maskedFor(session, analysis, {})),
          m_pieces(session, analysis, *m_mask) {}

    void writeExchange(std::uint32_t index) {
        const Exchange exchange = m_session[index];
        const ExchangeRecord& record = exchange.record();
        const QString method = toText(m_mask->text(record.method));
        const QString url = toText(m_mask->url(record.url));
        line(QStringLiteral("### ") + markdownCode(method + u' ' + shortened(url, maxTicketUrlLength)) +
             QStringLiteral(" → ") + markdownCode(statusLine(exchange, *m_mask)));
        line();
        line(facts(exchange));
        line();
        line(markdownBlock(messageLines(exchange, *m_mask)));
        line();
    }

    void writeFindings(const std::set<std::uint32_t>& which) {
        if (which.empty())
            return line(QStringLiteral("No findings."));
        line(QStringLiteral("### Findings"));
        line();
        std::size_t shown = 0;
        for (const std::uint32_t i : which) {
            if (shown++ == findingsInTicket)
                break;
            const Finding& finding = m_analysis.findings.findings[i];
            line(QStringLiteral("- %1: %2%3 · %4")
                     .arg(MarkdownPieces::severity(finding.severity), m_pieces.sentence(finding),
                          m_pieces.cost(finding), MarkdownPieces::ruleLine(finding)));
        }
        if (which.size() > findingsInTicket)
            line(QStringLiteral("- and %1")
                     .arg(formatCounted(static_cast<std::int64_t>(which.size() - findingsInTicket),
                                        "%1 more finding", "%1 more findings")));
    }

    void writeEnd(std::size_t leftOut) {
        line();
        const QString more =
            formatCounted(static_cast<std::int64_t>(leftOut), "%1 more exchange", "%1 more exchanges");
        const QString rest = leftOut > 0 ? QStringLiteral("And %1. ").arg(more) : QString();
        line(rest + QStringLiteral("Findings are for %1. Cookies, credentials and keys are masked.")
                        .arg(askedCache(m_analysis)));
    }

    [[nodiscard]] const QString& result() const noexcept { return m_text; }

private:
    void line(const QString& text = {}) { m_text += text + u'\n'; }

    [[nodiscard]] QString facts(const Exchange& exchange) const {
        QStringList facts;
        if (exchange.requestTime() != noTime)
            facts << formatDateAndTime(exchange.requestTime()) + QStringLiteral(" UTC");
        facts << inWords(name(exchange.source()));
        if (exchange.responseOnWire().known())
            facts << QStringLiteral("%1 on the wire").arg(formatBytes(exchange.responseOnWire()));
        if (const std::uint32_t pair = m_analysis.revalidationOf[exchange.index()]; pair != noIndex) {
            const Revalidation& revalidation = m_analysis.revalidations[pair];
            facts << QStringLiteral("revalidation: %1").arg(inWords(name(revalidation.outcome)));
            if (revalidation.saved.value() > 0)
                facts << QStringLiteral("saved %1").arg(formatBytes(revalidation.saved));
        }
        return facts.join(QStringLiteral(", "));
    }

    const Session& m_session;
    const Analysis& m_analysis;
    std::shared_ptr<const MaskedSession> m_mask;
    MarkdownPieces m_pieces;
    QString m_text;
};

} // namespace

QString markdownExchanges(const Session& session, const Analysis& analysis, const FindingIndex& index,
                          std::span<const std::uint32_t> exchanges) {
    if (exchanges.empty())
        return {};
    TicketWriter ticket(session, analysis);
    const auto shown = exchanges.first(std::min(exchanges.size(), maxTicketExchanges));
    std::set<std::uint32_t> findings; // ascending, as they become less severe
    for (const std::uint32_t exchange : shown) {
        ticket.writeExchange(exchange);
        const auto own = index.ofExchange(exchange);
        findings.insert(own.begin(), own.end());
    }
    ticket.writeFindings(findings);
    ticket.writeEnd(exchanges.size() - shown.size());
    return ticket.result();
}

} // namespace hci
