#include "model/report/text_report.h"

#include "model/base/version.h"
#include "model/har/warning.h"
#include "model/lint/rules.h"
#include "model/probes/probe_summary.h"
#include "model/report/address_words.h"
#include "model/report/caches_text.h"
#include "model/report/exchange_diff_report.h"
#include "model/report/findings_by_rule.h"
#include "model/report/fix_text.h"
#include "model/report/names.h"
#include "model/report/report_context.h"
#include "model/report/state_words.h"
#include "model/report/text_pieces.h"
#include "model/report/text_rows.h"
#include "model/report/visits_text.h"
#include "model/report/what_if_words.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/enumerators.h"
#include "model/words/error_text.h"
#include "model/words/finding_cache_words.h"
#include "model/words/spec_text.h"

#include <algorithm>
#include <numeric>

namespace hci {

namespace {

constexpr qsizetype maxCodingLength = 48;
constexpr std::uint32_t warningsShown = 10; // per input
constexpr std::size_t placesShown = 5;      // per finding

QString latin1(QLatin1StringView text) {
    return QString(text);
}

Tint tintOf(Severity severity) {
    switch (severity) {
    case Severity::Error: return Tint::Error;
    case Severity::Warning: return Tint::Warning;
    case Severity::Info: return Tint::Info;
    case Severity::Good: break;
    }
    return Tint::Good;
}

/// Writes one report, with a function per section.
class TextReport : private ReportContext {
public:
    TextReport(QIODevice& out, const Session& session, const Analysis& analysis, const ReportOptions& options)
        : ReportContext(session, analysis, options), m_rows(session, analysis, m_mask),
          m_out(out, options.text) {}

    Result<void> write(Progress& progress) {
        writeInputs();
        writeSummary();
        writeReplay();
        writeAlso();
        if (m_extras.addresses)
            writeAddresses(m_out, m_session, *m_extras.addresses, m_mask);
        if (m_extras.state)
            writeState(m_out, m_session, *m_extras.state, m_mask);
        writeVisits(m_out, m_session, m_analysis, m_mask);
        const std::size_t resources = m_analysis.resources.resources.size();
        const std::size_t decisions = m_analysis.resources.timeOrder.size();
        ExportProgress rows(progress, resources + m_analysis.revalidations.size() + decisions);
        const bool whole = writeFindings(progress) &&
                           writeRows(QStringLiteral("Resources"), resources, rows, &TextRows::resource) &&
                           writeCacheComparison(progress) &&
                           (m_analysis.revalidations.empty() ||
                            writeRows(QStringLiteral("Revalidations"), m_analysis.revalidations.size(), rows,
                                      &TextRows::revalidation)) &&
                           writeProbes() &&
                           writeRows(QStringLiteral("What %1 would do, and why").arg(askedCache(m_analysis)),
                                     decisions, rows, &TextRows::decision);
        if (!whole && !m_out.failed())
            return failure(ErrorCode::Cancelled);
        return m_out.finish();
    }

private:
    [[nodiscard]] bool stopped(std::size_t row, const Progress& progress) const {
        return row % 256 == 0 && (progress.cancelled() || m_out.failed());
    }

    /// A section with `count` rows.
    bool writeRows(const QString& heading, std::size_t count, ExportProgress& progress,
                   void (TextRows::*row)(TextWriter&, std::uint32_t) const) {
        m_out.heading(heading);
        return m_out.rows(static_cast<std::uint32_t>(count), progress,
                          [&](TextWriter& out, std::uint32_t i) { (m_rows.*row)(out, i); });
    }

    // --- inputs and summary ---

    void writeInputs() {
        m_out.line(QStringLiteral("HTTP Cache Inspector " HCI_VERSION));
        for (const Session::Part& part : m_session.parts()) {
            QStringList facts{m_mask.inputName(part.info.name)};
            if (!part.info.creator.isEmpty())
                facts << m_mask.sentence(part.info.creator);
            facts << (part.info.kind == InputKind::Har
                          ? importSummary(part)
                          : formatCounted(part.exchanges, "%1 exchange", "%1 exchanges"));
            if (part.warnings != 0)
                facts << formatCounted(part.warnings, "%1 warning", "%1 warnings");
            m_out.hanging(2, joined(facts));
            writeWarnings(part);
        }
    }

    void writeWarnings(const Session::Part& part) {
        for (std::uint32_t i = 0; i < std::min(part.warnings, warningsShown); ++i) {
            const ImportWarning& warning = part.segment->warnings[i];
            const QString place =
                warning.entry == noIndex ? QString() : QStringLiteral("entry %1: ").arg(warning.entry);
            m_out.hanging(4, place + m_mask.sentence(warningText(warning, m_session.pool())));
        }
        writeMore(4, part.warnings, warningsShown);
    }

    void writeMore(int indent, std::size_t all, std::size_t shown) {
        if (all > shown)
            m_out.line(spaced(
                indent,
                QStringLiteral("and %1 more").arg(formatCount(static_cast<std::int64_t>(all - shown)))));
    }

    /// One fact, with a hanging indent if it takes several lines.
    void fact(const QString& text) { m_out.hanging(2, text); }

    void writeSummary() {
        m_out.heading(QStringLiteral("Summary"));
        fact(formatCounted(m_session.size(), "%1 exchange", "%1 exchanges") + QStringLiteral(" of ") +
             formatCounted(std::ssize(m_analysis.resources.resources), "%1 resource", "%1 resources"));
        fact(formatCounted(std::ssize(m_analysis.revalidations), "%1 revalidation", "%1 revalidations") +
             counts<Outcome>(m_analysis.outcomeCounts()));
        fact(QStringLiteral("decisions of ") + askedCache(m_analysis) +
             counts<DecisionKind>(m_analysis.decisionCounts()));
        fact(formatCounted(std::ssize(m_analysis.findings.findings), "%1 finding", "%1 findings") +
             counts<Severity>(m_analysis.findingCounts()));
        fact(secretsInWords(m_mask));
        const ByteParts& total = m_analysis.ledger.total;
        m_out.line();
        m_out.table(2, {{QStringLiteral("transferred"), formatWithBasis(total.transferred())},
                        {QStringLiteral("  needed"), formatWithBasis(total.needed)},
                        {QStringLiteral("  revalidation"), formatWithBasis(total.revalidation)},
                        {QStringLiteral("  missed"), formatWithBasis(total.missed)},
                        {QStringLiteral("  avoidable"), formatWithBasis(total.avoidable)},
                        {QStringLiteral("saved by 304s"), formatWithBasis(total.saved)}});
    }

    /// ": 3 not modified, 1 missed …"; empty if nothing occurred.
    template <class Kind> static QString counts(const auto& numbers) {
        const QStringList parts = countsInWords<Kind>(numbers);
        return parts.isEmpty() ? QString() : QStringLiteral(": ") + joined(parts);
    }

    // --- findings ---

    /// Groups findings by rule, the rules in the order of their most severe finding.
    bool writeFindings(const Progress& progress) {
        const std::vector<Finding>& findings = m_analysis.findings.findings;
        if (findings.empty())
            return true;
        m_out.heading(QStringLiteral("Findings"));
        for (const RuleFindings& group : findingsByRule(m_analysis.findings)) {
            writeRule(group);
            for (std::size_t i = 0; i < group.findings.size(); ++i) {
                if (stopped(i, progress))
                    return false;
                writeFinding(findings[group.findings[i]]);
                writeFindingCaches(m_out, m_extras.findingCaches.get(), group.findings[i], m_session, m_mask);
            }
        }
        return true;
    }

    void writeRule(const RuleFindings& group) {
        const Finding& first = m_analysis.findings.findings[group.findings.front()];
        const Rule& about = rule(first.rule);
        const QString severity = latin1(name(first.severity)) + QStringLiteral("  ");
        m_out.paragraph(static_cast<int>(2 + severity.size()),
                        toText(about.title) + QStringLiteral("\u00a0 [") + toText(about.id) +
                            QStringLiteral(", ") + specInWords(specOf(first)) + QLatin1Char(']'),
                        severity, tintOf(first.severity));
        m_out.paragraph(6, toText(about.explanation));
        writeFix(about, firstMended(group.findings, m_analysis.findings, m_session));
    }

    void writeFix(const Rule& about, const Finding& first) {
        const auto fix = m_fixes.fixFor(about, first, m_analysis.findings, m_session);
        if (!fix)
            return;
        m_out.paragraph(6, fix->heading);
        for (const QString& line : fix->lines)
            m_out.line(spaced(10, line));
        m_out.paragraph(10, fix->prose);
    }

    void writeFinding(const Finding& finding) {
        const Findings& all = m_analysis.findings;
        m_out.paragraph(6, message(finding, all, m_session, &m_mask), QStringLiteral("– "));
        if (finding.severity != Severity::Good && finding.bytes != noIndex &&
            all.byteCounts[finding.bytes].value() > 0)
            m_out.line(spaced(6, QStringLiteral("costs ") + formatWithBasis(all.byteCounts[finding.bytes])));
        std::vector<TextId> shown; // variants of one URL count as one place
        for (const std::uint32_t i : all.resources(finding)) {
            const Resource& resource = m_analysis.resources.resources[i];
            if (shown.size() == placesShown)
                break;
            if (std::find(shown.begin(), shown.end(), resource.url) != shown.end())
                continue;
            shown.push_back(resource.url);
            m_out.line(spaced(6, fittedTarget(m_out, m_mask, resource.method, resource.url, 6)));
        }
        writeMore(8, finding.urlCount, shown.size());
    }

    // --- replay ---

    void writeReplay() {
        if (!m_extras.replay)
            return;
        const ReplayComparison& found = m_extras.replay->comparison;
        m_out.heading(QStringLiteral("Beside the recording"));
        const auto row = [](const QString& what, std::int64_t number) {
            return std::vector<QString>{what, formatCount(number)};
        };
        m_out.table(2, {row(QStringLiteral("answered"), std::ssize(found.rows)),
                        row(QStringLiteral("without an answer"), found.failed),
                        row(QStringLiteral("another status"), found.statusChanged),
                        row(QStringLiteral("other validators"), found.validatorsChanged),
                        row(QStringLiteral("other content"), found.contentChanged),
                        row(QStringLiteral("revalidated with 304"), found.notModified),
                        row(QStringLiteral("  where the recording has a 200"), found.notModifiedNow),
                        {QStringLiteral("content then"), formatWithBasis(found.bytesBefore)},
                        {QStringLiteral("content now"), formatWithBasis(found.bytesNow)}});
    }

    // --- another address ---

    void writeAlso() {
        if (!m_extras.also)
            return;
        const QString address = toText(m_extras.also->connectTo);
        m_out.heading(QStringLiteral("Also asked at ") + address);
        for (const ExchangeDiff& diff : m_extras.also->diffs) {
            const ExchangeRecord& record = diff.sides[0].get().record();
            m_out.line(spaced(2, fittedTarget(m_out, m_mask, record.method, record.url, 2)), Tint::Strong);
            writeExchangeDiff(m_out, diff, m_mask, {QStringLiteral("as named"), shortened(address, 24)});
        }
    }

    bool writeCacheComparison(const Progress& progress) {
        const CacheComparisonPtr& caches = m_extras.caches;
        if (m_extras.whatIf)
            writeWhatIf(m_out, *m_extras.whatIf, m_mask);
        return !caches || writeCaches(m_out, m_session, m_analysis.resources, *caches, m_mask, progress);
    }

    // --- probes ---

    bool writeProbes() {
        if (!m_extras.probes)
            return true;
        m_out.heading(QStringLiteral("Probes"));
        for (const ProbeTarget& target : m_extras.probes->targets) {
            m_out.line(spaced(2, fitted(m_out, toText(withoutSecrets(target.url, &m_mask)), 2)),
                       Tint::Strong);
            writeInsights(target);
            for (const ProbeVariant& variant : target.variants)
                if (variant.coding == "identity" && !variant.isPlain())
                    m_out.paragraph(4, QStringLiteral("Asked for no coding, the server sends %1.")
                                           .arg(shortened(toText(variant.came), maxCodingLength)));
            std::vector<std::vector<QString>> table;
            for (const ProbeResult& result : target.results)
                table.push_back(probeRow(result));
            m_out.table(4, table);
        }
        return true;
    }

    /// The insights from all results, the verdict first, each with the probes that show it.
    void writeInsights(const ProbeTarget& target) {
        for (const ProbeEvidence& one : insightsOf(target, *m_extras.probes->session)) {
            QStringList probes;
            for (const std::uint32_t row : one.results) {
                const ProbeResult& result = target.results[row];
                probes << toText(info(result.id).name) + QLatin1Char('/') + toText(result.coding);
            }
            m_out.paragraph(4, probes.empty() ? describe(one)
                                              : describe(one) + QStringLiteral(" [") + joined(probes) +
                                                    QLatin1Char(']'));
        }
    }

    static std::vector<QString> probeRow(const ProbeResult& result) {
        const QString status = result.status == 0 ? QStringLiteral("–") : QString::number(result.status);
        return {toText(result.coding), toText(info(result.id).name), status, toText(name(result.verdict)),
                describe(result)};
    }

    TextRows m_rows;
    FixWriter m_fixes;
    TextWriter m_out;
};

} // namespace

Result<ReportWritten> writeTextReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                      const ReportOptions& options, Progress& progress) {
    return TextReport(out, session, analysis, options).write(progress).map([] { return ReportWritten(); });
}

} // namespace hci
