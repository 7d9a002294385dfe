#include "model/report/junit_report.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/url_parts.h"
#include "model/lint/finding_index.h"
#include "model/lint/rules.h"
#include "model/report/byte_writer.h"
#include "model/report/report_context.h"
#include "model/report/row_blocks.h"
#include "model/report/state_words.h"
#include "model/report/text_writer.h"
#include "model/report/visible_text.h"
#include "model/words/finding_cache_words.h"
#include "model/words/spec_text.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace hci {

namespace {

/// Text for an element or an attribute in double quotes: escapes markup, and removes characters that XML 1.0
/// forbids.
QByteArray escapedForXml(const QString& text) {
    return visible(text).toHtmlEscaped().toUtf8();
}

bool isProblem(const Finding& finding) {
    return finding.severity == Severity::Error || finding.severity == Severity::Warning;
}

/// The resources of one host.
struct Suite {
    std::string host; ///< masked
    std::vector<std::uint32_t> resources;
    std::uint32_t failures = 0;
};

class JunitReport : private ReportContext {
public:
    JunitReport(QIODevice& out, const Session& session, const Analysis& analysis,
                const ReportOptions& options)
        : ReportContext(session, analysis, options), m_findings(analysis.findings, analysis.resources),
          m_out(out) {}

    Result<ReportWritten> write(Progress& progress) {
        const std::vector<Suite> suites = suitesByHost();
        const std::size_t resources = m_analysis.resources.resources.size();
        std::uint32_t failures = 0;
        for (const Suite& suite : suites)
            failures += suite.failures;
        const std::size_t remembered = m_extras.state ? m_extras.state->rows.size() : 0;
        const std::uint32_t changed = changedSinceLastRun();
        ExportProgress rows(progress, resources);
        m_out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        m_out.append("<testsuites name=\"HTTP Cache Inspector\"" +
                     counts(resources + remembered, failures + changed) + ">\n");
        for (const Suite& suite : suites)
            if (rows.cancelled() || !writeSuite(suite, rows))
                return m_out.failed() ? ended() : failure(ErrorCode::Cancelled);
        if (remembered > 0)
            writeState(changed);
        m_out.append("</testsuites>\n");
        return ended();
    }

private:
    Result<ReportWritten> ended() {
        return m_out.finish().map([] { return ReportWritten(); });
    }

    static QByteArray counts(std::size_t tests, std::size_t failures) {
        return " tests=\"" + QByteArray::number(static_cast<qulonglong>(tests)) + "\" failures=\"" +
               QByteArray::number(static_cast<qulonglong>(failures)) + "\" errors=\"0\"";
    }

    /// The hosts in the order of their first resource.
    std::vector<Suite> suitesByHost() const {
        std::vector<Suite> suites;
        std::unordered_map<std::string_view, std::size_t, SeededTextHash> places;
        const auto& resources = m_analysis.resources.resources;
        for (std::uint32_t i = 0; i < resources.size(); ++i) {
            const std::string_view host = hostOf(m_mask.url(resources[i].url));
            const auto [place, added] = places.try_emplace(host, suites.size());
            if (added)
                suites.push_back({std::string(host.empty() ? std::string_view("no host") : host), {}, 0});
            Suite& suite = suites[place->second];
            suite.resources.push_back(i);
            suite.failures += fails(i) ? 1 : 0;
        }
        return suites;
    }

    bool fails(std::uint32_t resource) const {
        return summarise(m_analysis.findings, m_findings.ofResource(resource)).problems != 0;
    }

    bool writeSuite(const Suite& suite, ExportProgress& progress) {
        const QByteArray host = escapedForXml(toText(suite.host));
        m_out.append("<testsuite name=\"" + host + "\"" + counts(suite.resources.size(), suite.failures) +
                     " skipped=\"0\">\n");
        if (const auto secrets = m_mask.secretsMasked())
            m_out.append("<properties><property name=\"secrets-masked\" value=\"" +
                         QByteArray::number(*secrets) + "\"/></properties>\n");
        const bool whole = writeInBlocks(m_out, static_cast<std::uint32_t>(suite.resources.size()), progress,
                                         [&](QByteArray& block, std::uint32_t first, std::uint32_t end) {
                                             for (std::uint32_t i = first; i < end; ++i)
                                                 appendCase(block, host, suite.resources[i]);
                                         });
        m_out.append("</testsuite>\n");
        return whole;
    }

    void appendCase(QByteArray& to, const QByteArray& host, std::uint32_t index) const {
        const Resource& resource = m_analysis.resources.resources[index];
        to += "<testcase classname=\"" + host + "\" name=\"" + escapedForXml(nameOf(resource)) + "\">";
        QByteArray failure;
        QByteArray output = escapedForXml(verdictText(m_analysis.verdicts[index])) + '\n';
        const Finding* worst = nullptr; // the first: the most severe
        for (const std::uint32_t i : m_findings.ofResource(index)) {
            const Finding& finding = m_analysis.findings.findings[i];
            if (isProblem(finding) && !worst)
                worst = &finding;
            (isProblem(finding) ? failure : output) += escapedForXml(described(i)) + '\n';
        }
        if (worst)
            to += "\n<failure type=\"" + escapedForXml(toText(rule(worst->rule).id)) + "\" message=\"" +
                  escapedForXml(toText(rule(worst->rule).title)) + "\">" + failure + "</failure>";
        to += "\n<system-out>" + output + "</system-out>\n</testcase>\n";
    }

    // --- changes since the last run ---

    static bool isChanged(const StateRow& row) {
        const auto severity = severityOf(row);
        return severity == Severity::Error || severity == Severity::Warning;
    }

    std::uint32_t changedSinceLastRun() const {
        if (!m_extras.state)
            return 0;
        return static_cast<std::uint32_t>(std::count_if(m_extras.state->rows.begin(),
                                                        m_extras.state->rows.end(),
                                                        [](const StateRow& row) { return isChanged(row); }));
    }

    void writeState(std::uint32_t changed) {
        const QByteArray title = escapedForXml(sinceInWords(*m_extras.state));
        m_out.append("<testsuite name=\"" + title + "\"" + counts(m_extras.state->rows.size(), changed) +
                     " skipped=\"0\">\n");
        for (const StateRow& row : m_extras.state->rows) {
            const ExchangeRecord& record = m_session[row.exchange].record();
            const QString target = toText(m_mask.text(record.method)) + u' ' + toText(m_mask.url(record.url));
            const QByteArray told = escapedForXml(m_mask.sentence(stateSentence(m_session, row)));
            m_out.append("<testcase classname=\"" + title + "\" name=\"" + escapedForXml(target) + "\">");
            if (isChanged(row))
                m_out.append("\n<failure type=\"" + escapedForXml(name(row.outcome)) + "\" message=\"" +
                             told + "\"/>");
            m_out.append("\n<system-out>" + escapedForXml(name(row.outcome)) +
                         "\n</system-out>\n</testcase>\n");
        }
        m_out.append("</testsuite>\n");
    }

    /// Method, URL, and what distinguishes its variants.
    QString nameOf(const Resource& resource) const {
        QString text = toText(m_mask.text(resource.method)) + u' ' + toText(m_mask.url(resource.url));
        for (const VaryKeyPart& part : m_analysis.resources.varyKey(resource))
            text += QStringLiteral(" (%1: %2)")
                        .arg(toText(m_mask.name(part.name)),
                             part.value == TextId::None ? QStringLiteral("absent")
                                                        : toText(m_mask.value(part.name, part.value)));
        return text;
    }

    /// "error missed-304 (RFC 9110 13.1.2): …", and the caches that it holds for.
    QString described(std::uint32_t index) const {
        const Finding& finding = m_analysis.findings.findings[index];
        const Rule& about = rule(finding.rule);
        const QString caches = findingCachesLine(m_extras.findingCaches.get(), index, m_session, m_mask);
        return QString(name(finding.severity)) + u' ' + toText(about.id) + QStringLiteral(" (") +
               specInWords(specOf(finding)).replace(QChar::Nbsp, u' ') + QStringLiteral("): ") +
               message(finding, m_analysis.findings, m_session, &m_mask) +
               (caches.isEmpty() ? caches : QStringLiteral(" (%1)").arg(caches));
    }

    FindingIndex m_findings;
    ByteWriter m_out;
};

} // namespace

Result<ReportWritten> writeJunitReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                       const ReportOptions& options, Progress& progress) {
    return JunitReport(out, session, analysis, options).write(progress);
}

} // namespace hci
