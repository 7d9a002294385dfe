#include "model/summary/summary_text.h"

#include "model/base/version.h"
#include "model/lint/rules.h"
#include "model/report/text_writer.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <iterator>

namespace hci {

namespace {

constexpr std::size_t rowsShown = 20;
constexpr qsizetype nameWidth = 96;

QString spaced(int indent, const QString& text) {
    return QString(indent, QLatin1Char(' ')) + text;
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(", "));
}

/// Writes a summary, with a function per section.
class SummaryText {
public:
    SummaryText(QIODevice& out, const Summary& summary, const TextStyle& style)
        : m_summary(summary), m_out(out, style) {}

    Result<void> write() {
        writeHead();
        writeCounts();
        writeRules();
        writeHosts();
        writeWorstRecordings();
        writeWorstResources();
        writeFailures();
        return m_out.finish();
    }

private:
    void writeHead() {
        m_out.line(QStringLiteral("HTTP Cache Inspector " HCI_VERSION));
        QStringList facts{formatCounted(m_summary.recordings, "%1 recording", "%1 recordings")};
        if (m_summary.failed != 0)
            facts << QStringLiteral("%1 could not be read").arg(formatCount(m_summary.failed));
        m_out.line(spaced(2, joined(facts)));
    }

    void writeCounts() {
        const SummaryCounts& counts = m_summary.counts;
        m_out.heading(QStringLiteral("Summary"));
        m_out.line(spaced(2, formatCounted(counts.exchanges, "%1 exchange", "%1 exchanges") +
                                 QStringLiteral(" of ") +
                                 formatCounted(counts.resources, "%1 resource", "%1 resources")));
        m_out.line(
            spaced(2, QStringLiteral("%1: %2 not modified, %3 missed not modified")
                          .arg(formatCounted(counts.revalidations, "%1 revalidation", "%1 revalidations"),
                               formatCount(counts.notModified), formatCount(counts.missedNotModified))));
        for (const auto& [model, recordings] : m_summary.cacheModels)
            m_out.line(spaced(
                2, QStringLiteral("%1 as a %2 cache sees them")
                       .arg(formatCounted(recordings, "%1 recording", "%1 recordings"), toText(model))));
        m_out.line(spaced(2, QStringLiteral("decisions") + named<DecisionKind>(counts.decisions)));
        m_out.line(spaced(2, QStringLiteral("findings") + named<Severity>(counts.findings)));
        if (counts.silenced + counts.known != 0)
            m_out.line(spaced(2, QStringLiteral("not shown: %1 silenced, %2 in a baseline")
                                     .arg(formatCount(counts.silenced), formatCount(counts.known))));
        const ByteParts& bytes = counts.bytes;
        m_out.line();
        m_out.table(2, {{QStringLiteral("transferred"), formatWithBasis(bytes.transferred())},
                        {QStringLiteral("  needed"), formatWithBasis(bytes.needed)},
                        {QStringLiteral("  revalidation"), formatWithBasis(bytes.revalidation)},
                        {QStringLiteral("  missed"), formatWithBasis(bytes.missed)},
                        {QStringLiteral("  avoidable"), formatWithBasis(bytes.avoidable)},
                        {QStringLiteral("saved by 304s"), formatWithBasis(bytes.saved)}});
    }

    /// ": 3 error, 1 warning", without what did not occur.
    template <class Kind> static QString named(const auto& numbers) {
        QStringList parts;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            if (numbers[i] != 0)
                parts << formatCount(numbers[i]) + QLatin1Char(' ') +
                             QString(name(static_cast<Kind>(i))).replace(QLatin1Char('-'), QLatin1Char(' '));
        return parts.isEmpty() ? QStringLiteral(": none") : QStringLiteral(": ") + joined(parts);
    }

    void writeMore(std::size_t all) {
        if (all > rowsShown)
            m_out.line(spaced(
                2,
                QStringLiteral("and %1 more").arg(formatCount(static_cast<std::int64_t>(all - rowsShown)))));
    }

    /// The most severe rules first; among equals those with most findings.
    void writeRules() {
        using Row = std::pair<std::string_view, const RuleSummary*>;
        std::vector<Row> rows;
        for (const auto& [id, rule] : m_summary.rules)
            rows.emplace_back(id, &rule);
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
            return std::pair(a.second->severity, -a.second->findings) <
                   std::pair(b.second->severity, -b.second->findings);
        });
        if (!rows.empty())
            m_out.heading(QStringLiteral("Findings"));
        for (const auto& [id, sum] : rows) {
            const auto known = ruleFromId(id);
            m_out.line(spaced(2, QString(name(sum->severity)) + QStringLiteral("  ") +
                                     (known ? toText(rule(*known).title) + QStringLiteral("  [") +
                                                  toText(id) + QLatin1Char(']')
                                            : toText(id))));
            QStringList facts{formatCounted(sum->findings, "%1 finding", "%1 findings") +
                                  QStringLiteral(" in ") +
                                  formatCounted(sum->recordings, "%1 recording", "%1 recordings"),
                              formatCounted(sum->resources, "%1 resource", "%1 resources")};
            if (sum->severity != Severity::Good && sum->bytes.value() > 0)
                facts << QStringLiteral("costs ") + formatWithBasis(sum->bytes);
            m_out.line(spaced(6, joined(facts)));
        }
    }

    [[nodiscard]] static QString inWords(const ByteParts& bytes) {
        QStringList facts{formatBytes(bytes.transferred()) + QStringLiteral(" transferred (") +
                          basisInWords(bytes.transferred().basis()) + QLatin1Char(')')};
        const auto add = [&facts](const ByteCount& count, const QString& what) {
            if (count.value() != 0)
                facts << formatBytes(count) + QLatin1Char(' ') + what;
        };
        add(bytes.missed, QStringLiteral("missed"));
        add(bytes.avoidable, QStringLiteral("avoidable"));
        add(bytes.saved, QStringLiteral("saved"));
        return joined(facts);
    }

    void writeHost(const QString& title, const HostSummary& host) {
        m_out.line(spaced(2, title));
        m_out.line(spaced(6, formatCounted(host.exchanges, "%1 exchange", "%1 exchanges") +
                                 QStringLiteral(" in ") +
                                 formatCounted(host.recordings, "%1 recording", "%1 recordings") +
                                 QStringLiteral(", ") + inWords(host.bytes)));
    }

    /// Writes hosts, the most bytes first.
    void writeHosts() {
        using Row = std::pair<std::string_view, const HostSummary*>;
        std::vector<Row> rows;
        for (const auto& [name, host] : m_summary.hosts)
            rows.emplace_back(name, &host);
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
            return a.second->bytes.transferred().value() > b.second->bytes.transferred().value();
        });
        if (!rows.empty())
            m_out.heading(QStringLiteral("Hosts"));
        for (std::size_t i = 0; i < std::min(rows.size(), rowsShown); ++i)
            writeHost(shortened(toText(rows[i].first), nameWidth), *rows[i].second);
        writeMore(rows.size());
        if (m_summary.otherHosts.exchanges != 0)
            writeHost(QStringLiteral("hosts that are not listed one by one"), m_summary.otherHosts);
    }

    void writeWorstRecordings() {
        std::vector<RecordingRow> rows;
        std::copy_if(m_summary.worstRecordings.begin(), m_summary.worstRecordings.end(),
                     std::back_inserter(rows),
                     [](const RecordingRow& row) { return wasteOf(row.bytes) > 0; });
        if (!rows.empty())
            m_out.heading(QStringLiteral("Worst recordings"));
        for (const RecordingRow& row : rows) {
            m_out.line(spaced(2, shortened(toText(row.recording), nameWidth)));
            m_out.line(spaced(6, formatCounted(row.exchanges, "%1 exchange", "%1 exchanges") +
                                     QStringLiteral(", ") + inWords(row.bytes)));
        }
    }

    void writeWorstResources() {
        if (!m_summary.worstResources.empty())
            m_out.heading(QStringLiteral("Worst resources"));
        for (const ResourceRow& row : m_summary.worstResources) {
            m_out.line(spaced(2, shortened(toText(row.method), nameWidth) + QLatin1Char(' ') +
                                     shortened(toText(row.url), nameWidth)));
            m_out.line(spaced(6, toText(row.verdict) + QStringLiteral(", ") + inWords(row.bytes) +
                                     QStringLiteral(", in ") + shortened(toText(row.recording), nameWidth)));
        }
    }

    void writeFailures() {
        if (m_summary.failures.empty())
            return;
        m_out.heading(QStringLiteral("Not read"));
        for (const FailureRow& row : m_summary.failures)
            m_out.line(spaced(2, shortened(toText(row.recording), nameWidth) + QStringLiteral(": ") +
                                     toText(row.message)));
        const auto shown = static_cast<std::int64_t>(m_summary.failures.size());
        if (m_summary.failed > shown)
            m_out.line(spaced(2, QStringLiteral("and %1 more").arg(formatCount(m_summary.failed - shown))));
    }

    const Summary& m_summary;
    TextWriter m_out;
};

} // namespace

Result<void> writeSummaryText(QIODevice& out, const Summary& summary, const TextStyle& style) {
    return SummaryText(out, summary, style).write();
}

} // namespace hci
