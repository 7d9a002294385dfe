#include "model/report/markdown_report.h"

#include "model/lint/rules.h"
#include "model/report/address_words.h"
#include "model/report/byte_writer.h"
#include "model/report/findings_by_rule.h"
#include "model/report/fix_text.h"
#include "model/report/markdown_caches.h"
#include "model/report/markdown_pieces.h"
#include "model/report/markdown_text.h"
#include "model/report/names.h"
#include "model/report/report_context.h"
#include "model/report/row_blocks.h"
#include "model/report/state_words.h"
#include "model/report/text_writer.h"
#include "model/report/what_if_words.h"
#include "model/words/amounts.h"
#include "model/words/finding_cache_words.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::size_t findingsShownInFull = 50; // per rule
constexpr std::size_t urlsShown = 5;            // per finding
constexpr std::size_t rulesInComment = 24;
constexpr qsizetype messageInComment = 240;
constexpr std::uint32_t revalidationsShown = 1000;
constexpr std::size_t comparedShown = 200;

QString counted(std::size_t count, const char* one, const char* several) {
    return formatCounted(static_cast<std::int64_t>(count), one, several);
}

/// The common base of the long and the short form.
class MarkdownReport : private ReportContext {
public:
    MarkdownReport(QIODevice& out, const Session& session, const Analysis& analysis,
                   const ReportOptions& options)
        : ReportContext(session, analysis, options), m_pieces(session, analysis, m_mask), m_out(out) {}

    Result<ReportWritten> write(Progress& progress) {
        const std::vector<RuleFindings> groups = findingsByRule(m_analysis.findings);
        const std::size_t revalidations =
            std::min<std::size_t>(m_analysis.revalidations.size(), revalidationsShown);
        ExportProgress rows(progress, groups.size() + revalidations);
        lines(m_pieces.summary());
        writeInspected();
        for (const RuleFindings& group : groups) {
            if (rows.cancelled())
                return failure(ErrorCode::Cancelled);
            writeRule(group);
            rows.add(1);
        }
        if (!writeCaches(progress))
            return failure(ErrorCode::Cancelled);
        if (!writeRevalidations(static_cast<std::uint32_t>(revalidations), rows))
            return failure(ErrorCode::Cancelled);
        line();
        line(QStringLiteral("Resources and decisions are not in this form: `--format csv` and "
                            "`--format json` have each of them."));
        return m_out.finish().map([] { return ReportWritten(); });
    }

    Result<ReportWritten> writeShort(const Progress& progress) {
        const std::vector<RuleFindings> groups = findingsByRule(m_analysis.findings);
        lines(m_pieces.summary());
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        writeInspected();
        if (!groups.empty())
            writeTable(groups);
        if (m_extras.whatIf)
            lines(markdownWhatIf(*m_extras.whatIf, m_mask));
        if (m_extras.caches)
            lines(markdownCacheTotals(*m_extras.caches));
        line();
        line(leftOut(groups));
        return m_out.finish().map([] { return ReportWritten(); });
    }

private:
    void line(const QString& text = {}) {
        m_out.append(text.toUtf8());
        m_out.append("\n");
    }
    void lines(const QStringList& all) {
        for (const QString& each : all)
            line(each);
    }

    /// The results of an inspection besides its exchanges.
    void writeInspected() {
        if (m_extras.also)
            lines(markdownAlso(*m_extras.also, m_mask));
        if (m_extras.addresses)
            lines(markdownAddresses(m_session, *m_extras.addresses, m_mask));
        if (m_extras.state)
            lines(markdownState(m_session, *m_extras.state, m_mask));
    }

    // --- findings in full ---

    void writeRule(const RuleFindings& group) {
        const std::vector<Finding>& findings = m_analysis.findings.findings;
        const Finding& first = findings[group.findings.front()];
        const Rule& about = rule(group.rule);
        line();
        line(QStringLiteral("### ") + MarkdownPieces::severity(first.severity) + QStringLiteral(": ") +
             markdownSentence(toText(about.title)));
        line();
        line(MarkdownPieces::ruleLine(first));
        line();
        line(markdownSentence(toText(about.explanation)));
        line();
        const std::size_t shown = std::min(group.findings.size(), findingsShownInFull);
        for (std::size_t i = 0; i < shown; ++i)
            writeFinding(group.findings[i]);
        if (shown < group.findings.size())
            line(QStringLiteral("- and %1 of this rule, which `--format csv-findings` has")
                     .arg(counted(group.findings.size() - shown, "%1 more finding", "%1 more findings")));
        writeFix(about, firstMended(group.findings, m_analysis.findings, m_session));
    }

    void writeFinding(std::uint32_t index) {
        const Finding& finding = m_analysis.findings.findings[index];
        line(QStringLiteral("- ") + m_pieces.sentence(finding) + m_pieces.cost(finding));
        const std::vector<TextId> urls = m_pieces.urls(finding, urlsShown);
        for (const TextId url : urls)
            line(QStringLiteral("  - ") + m_pieces.url(url));
        if (finding.urlCount > urls.size())
            line(QStringLiteral("  - and %1")
                     .arg(counted(finding.urlCount - urls.size(), "%1 more URL", "%1 more URLs")));
        if (m_extras.findingCaches)
            writeCachesOf(findingCacheWords(*m_extras.findingCaches, index, m_session, m_mask));
    }

    void writeCachesOf(const FindingCacheWords& words) {
        if (!words.holdsFor.isEmpty())
            line(QStringLiteral("  - holds for ") + markdownSentence(words.holdsFor));
        for (const QString& each : words.notFor)
            line(QStringLiteral("  - but ") + markdownSentence(each));
    }

    /// Collapsed if the reader supports it; otherwise a heading over open lines.
    void writeFix(const Rule& about, const Finding& first) {
        const auto fix = m_fixes.fixFor(about, first, m_analysis.findings, m_session);
        if (!fix)
            return;
        QString heading = fix->heading;
        heading.replace(0, 1, heading.front().toUpper());
        line();
        if (fix->lines.isEmpty()) {
            line(QStringLiteral("%1. %2").arg(markdownSentence(heading), fix->prose).trimmed());
            return;
        }
        line(QStringLiteral("<details><summary>") + heading.toHtmlEscaped() + QStringLiteral("</summary>"));
        line();
        line(QStringLiteral("```"));
        lines(fix->lines);
        line(QStringLiteral("```"));
        line();
        line(QStringLiteral("</details>"));
    }

    // --- several caches ---

    bool writeCaches(const Progress& progress) {
        if (m_extras.whatIf)
            lines(markdownWhatIf(*m_extras.whatIf, m_mask));
        if (!m_extras.caches)
            return true;
        lines(markdownCacheTotals(*m_extras.caches));
        const std::vector<std::uint32_t> order = m_extras.caches->differingFirst();
        const std::size_t shown = std::min(order.size(), comparedShown);
        for (std::size_t i = 0; i < shown; ++i) {
            if (progress.cancelled())
                return false;
            lines(markdownCaches(m_session, m_analysis.resources, *m_extras.caches, order[i], m_mask));
        }
        if (shown < order.size()) {
            line();
            line(QStringLiteral("And %1, which `--format csv-caches` has.")
                     .arg(counted(order.size() - shown, "%1 more resource", "%1 more resources")));
        }
        return true;
    }

    // --- revalidations ---

    bool writeRevalidations(std::uint32_t shown, ExportProgress& rows) {
        if (shown == 0)
            return true;
        line();
        line(QStringLiteral("### Revalidations"));
        line();
        line(QStringLiteral("| Exchange | Stored | Request | Outcome | Sent | Saved |"));
        line(QStringLiteral("| ---: | ---: | --- | --- | --- | ---: |"));
        for (std::uint32_t i = 0; i < shown; ++i) {
            if (rows.cancelled())
                return false;
            line(m_pieces.revalidationRow(m_analysis.revalidations[i]));
            rows.add(1);
        }
        if (shown < m_analysis.revalidations.size()) {
            line();
            line(QStringLiteral("And %1, which `--format json` has.")
                     .arg(counted(m_analysis.revalidations.size() - shown, "%1 more revalidation",
                                  "%1 more revalidations")));
        }
        return true;
    }

    // --- the short form ---

    void writeTable(const std::vector<RuleFindings>& groups) {
        line();
        line(QStringLiteral("| | Finding | What was seen | Cost |"));
        line(QStringLiteral("| --- | --- | --- | ---: |"));
        for (std::size_t i = 0; i < std::min(groups.size(), rulesInComment); ++i)
            line(tableRow(groups[i]));
    }

    QString tableRow(const RuleFindings& group) const {
        const std::vector<Finding>& findings = m_analysis.findings.findings;
        const Finding& first = findings[group.findings.front()];
        const Rule& about = rule(group.rule);
        QString seen = m_pieces.shortSentence(first, messageInComment);
        if (group.findings.size() > 1)
            seen +=
                QStringLiteral("; and %1")
                    .arg(counted(group.findings.size() - 1, "%1 more such finding", "%1 more such findings"));
        else if (const auto urls = m_pieces.urls(first, 1); !urls.empty())
            seen += QStringLiteral("<br>") + m_pieces.url(urls.front());
        ByteCount cost = ByteCount::zero();
        for (const std::uint32_t i : group.findings)
            if (findings[i].severity != Severity::Good && findings[i].bytes != noIndex)
                cost += m_analysis.findings.byteCounts[findings[i].bytes];
        const QString bytes = cost.value() > 0 ? formatBytes(cost) : QString();
        return QStringLiteral("| ") + MarkdownPieces::severity(first.severity) + QStringLiteral(" | **") +
               markdownSentence(toText(about.title)) + QStringLiteral("**<br>") +
               MarkdownPieces::ruleLine(first) + QStringLiteral(" | ") + seen + QStringLiteral(" | ") +
               bytes + QStringLiteral(" |");
    }

    QString leftOut(const std::vector<RuleFindings>& groups) const {
        QString text = QStringLiteral("Left out for brevity: ");
        if (groups.size() > rulesInComment)
            text += QStringLiteral("the findings of ") +
                    counted(groups.size() - rulesInComment, "%1 more rule", "%1 more rules") +
                    QStringLiteral(", ");
        return text + QStringLiteral("each finding's places and fix, and each of ") +
               counted(m_analysis.revalidations.size(), "%1 revalidation", "%1 revalidations") +
               QStringLiteral(": `--format markdown` has them.");
    }

    MarkdownPieces m_pieces;
    FixWriter m_fixes;
    ByteWriter m_out;
};

} // namespace

Result<ReportWritten> writeMarkdownReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                          const ReportOptions& options, Progress& progress) {
    return MarkdownReport(out, session, analysis, options).write(progress);
}

Result<ReportWritten> writeShortMarkdownReport(QIODevice& out, const Session& session,
                                               const Analysis& analysis, const ReportOptions& options,
                                               Progress& progress) {
    return MarkdownReport(out, session, analysis, options).writeShort(progress);
}

} // namespace hci
