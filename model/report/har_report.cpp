#include "model/report/har_report.h"

#include "model/har/har_writer.h"
#include "model/lint/finding_index.h"
#include "model/lint/rules.h"
#include "model/report/json_pieces.h"
#include "model/report/json_rows.h"
#include "model/report/masked_for.h"

#include <QtCore/QByteArray>

#include <string>
#include <unordered_map>
#include <vector>

namespace hci {

namespace {

/// Writes the analysis of one exchange.
class EntryAnalysis {
public:
    EntryAnalysis(const Session& session, const Analysis& analysis, const MaskedSession& mask,
                  const FindingCaches* findingCaches)
        : m_session(session), m_analysis(analysis), m_mask(mask), m_findingCaches(findingCaches),
          m_rows(session, analysis, mask), m_index(analysis.findings, analysis.resources) {
        writeShared();
    }

    void write(JsonWriter& json, std::uint32_t exchange) const {
        json.key("_httpCacheInspector");
        json.beginObject();
        const std::uint32_t revalidation = m_analysis.revalidationOf[exchange];
        if (revalidation == noIndex)
            json.member("outcome", nullptr);
        else
            json.member("outcome", name(m_analysis.revalidations[revalidation].outcome));
        m_rows.decision(json, m_analysis.simulation.decisions[exchange]);
        const VerdictCode verdict = m_analysis.verdicts[m_analysis.resources.resourceOf[exchange]];
        json.key("verdict");
        json.beginObject();
        json.member("code", name(verdict));
        json.member("text", verdictText(verdict));
        json.endObject();
        json.key("findings");
        json.beginArray();
        for (const std::uint32_t finding : m_index.ofExchange(exchange))
            if (const auto shared = m_shared.find(finding); shared != m_shared.end())
                writeCopy(json, shared->second);
            else
                writeFinding(json, finding);
        json.endArray();
        json.endObject();
    }

private:
    /// Many exchanges of a large recording share a finding: such a finding is formatted once, and copied to
    /// each. The copies' memory is bounded, and does not grow with the exchanges.
    void writeShared() {
        constexpr qsizetype maxBytes = 32 << 20;
        const std::vector<Finding>& findings = m_analysis.findings.findings;
        qsizetype bytes = 0;
        for (std::uint32_t i = 0; i < findings.size() && bytes < maxBytes; ++i) {
            if (findings[i].exchangeCount < 2)
                continue;
            QByteArray text;
            JsonWriter json(text);
            json.beginArray();
            writeFinding(json, i);
            json.endArray();
            (void)json.finish(); // memory cannot refuse it
            bytes += text.size();
            m_shared.emplace(i, std::move(text));
        }
    }

    /// JsonWriter::elements() modifies its argument, so it gets a copy.
    static void writeCopy(JsonWriter& json, const QByteArray& finding) {
        std::string copy(finding.constData(), static_cast<std::size_t>(finding.size()));
        json.elements(copy);
    }

    void writeFinding(JsonWriter& json, std::uint32_t index) const {
        const Finding& finding = m_analysis.findings.findings[index];
        const Rule& about = rule(finding.rule);
        json.beginObject();
        json.member("rule", about.id);
        json.member("severity", name(finding.severity));
        json.member("message", message(finding, m_analysis.findings, m_session, &m_mask));
        writeSpec(json, specOf(finding));
        if (m_findingCaches)
            writeFindingCaches(json, *m_findingCaches, index, m_session, m_mask);
        json.endObject();
    }

    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
    const FindingCaches* m_findingCaches;
    JsonRows m_rows;
    FindingIndex m_index;
    std::unordered_map<std::uint32_t, QByteArray> m_shared; // by finding: an array of only that one
};

Result<ReportWritten> written(const Result<HarWritten>& har) {
    return har.map([](const HarWritten& done) { return ReportWritten{done.bodiesLeftOut}; });
}

} // namespace

Result<ReportWritten> writeHarReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                     const ReportOptions& options, Progress& progress) {
    const auto masked = maskedFor(session, analysis, options);
    const EntryAnalysis about(session, analysis, *masked, options.extras.findingCaches.get());
    return written(writeHar(
        session, out,
        {.includeSecrets = options.includeSecrets,
         .masked = masked,
         .entryMembers = [&about](JsonWriter& json, std::uint32_t exchange) { about.write(json, exchange); }},
        progress));
}

Result<ReportWritten> writePlainHar(QIODevice& out, const Session& session, const Analysis&,
                                    const ReportOptions& options, Progress& progress) {
    return written(writeHar(session, out,
                            {.includeSecrets = options.includeSecrets, .masked = options.masked}, progress));
}

} // namespace hci
