#include "model/report/json_report.h"

#include "model/report/address_words.h"
#include "model/report/exchange_diff_report.h"
#include "model/report/json_caches.h"
#include "model/report/json_head.h"
#include "model/report/json_probes.h"
#include "model/report/json_replay.h"
#include "model/report/json_rows.h"
#include "model/report/json_visits.h"
#include "model/report/report_context.h"
#include "model/report/row_blocks.h"
#include "model/report/state_words.h"
#include "model/report/what_if_words.h"

namespace hci {

namespace {

/// Writes one report, with a function per object of the schema, in its order.
class JsonReport : private ReportContext {
public:
    JsonReport(QIODevice& out, const Session& session, const Analysis& analysis, const ReportOptions& options)
        : ReportContext(session, analysis, options), m_json(out) {}

    Result<void> write(Progress& progress) {
        m_json.beginObject();
        JsonHead(m_json, m_session, m_analysis, m_mask).write();
        const std::size_t resources = m_analysis.resources.resources.size();
        const std::size_t revalidations = m_analysis.revalidations.size();
        const std::size_t findings = m_analysis.findings.findings.size();
        ExportProgress rows(progress, m_session.size() + resources + revalidations + findings);
        if (!writeRows("exchanges", m_session.size(), rows, &JsonRows::exchange) ||
            !writeRows("resources", resources, rows, &JsonRows::resource) ||
            !writeRows("revalidations", revalidations, rows, &JsonRows::revalidation) ||
            !writeRows("findings", findings, rows, &JsonRows::finding))
            return m_json.failed() ? m_json.finish() : failure(ErrorCode::Cancelled);
        if (m_extras.whatIf) {
            line();
            m_json.key("whatIf");
            m_json.beginObject();
            writeWhatIf(m_json, *m_extras.whatIf, m_mask);
            m_json.endObject();
        }
        if (m_extras.caches && !writeComparedCaches(progress))
            return m_json.failed() ? m_json.finish() : failure(ErrorCode::Cancelled);
        if (m_extras.probes) {
            line();
            writeProbes(m_json, *m_extras.probes, m_mask);
        }
        if (m_extras.replay) {
            line();
            writeReplay(m_json, *m_extras.replay, m_mask);
        }
        if (m_extras.also) {
            line();
            writeAlso(m_json, *m_extras.also, m_mask);
        }
        if (m_extras.addresses) {
            line();
            m_json.key("addresses");
            m_json.beginObject();
            writeAddresses(m_json, m_session, *m_extras.addresses, m_mask);
            m_json.endObject();
        }
        if (m_extras.state) {
            line();
            m_json.key("state");
            m_json.beginObject();
            writeState(m_json, m_session, *m_extras.state, m_mask);
            m_json.endObject();
        }
        writeVisits(m_json, m_session, m_analysis, m_mask);
        line();
        m_json.endObject();
        return m_json.finish();
    }

private:
    void line() { m_json.lineBreak(); }

    using Row = void (JsonRows::*)(JsonWriter&, std::uint32_t) const;

    /// An array with one row per line, the long part of a report. False if it was stopped or cannot be
    /// written.
    bool writeRows(std::string_view key, std::size_t count, ExportProgress& progress, Row row) {
        const JsonRows rows(m_session, m_analysis, m_mask, m_extras.findingCaches.get());
        line();
        m_json.key(key);
        m_json.beginArray();
        const bool written =
            writeInBlocks(m_json, static_cast<std::uint32_t>(count), progress,
                          [&rows, row](JsonWriter& json, std::uint32_t i) { (rows.*row)(json, i); });
        m_json.endArray();
        return written;
    }

    bool writeComparedCaches(Progress& progress) {
        const CacheComparison& comparison = *m_extras.caches;
        const JsonCaches caches(m_session, comparison, m_mask);
        line();
        m_json.key("cacheComparison");
        m_json.beginObject();
        caches.head(m_json);
        m_json.key("resources");
        m_json.beginArray();
        ExportProgress rows(progress, comparison.resources.size());
        const bool written = writeInBlocks(m_json, static_cast<std::uint32_t>(comparison.resources.size()),
                                           rows, [&caches](JsonWriter& json, std::uint32_t i) {
                                               json.beginObject();
                                               caches.row(json, i);
                                               json.endObject();
                                           });
        m_json.endArray();
        m_json.endObject();
        return written;
    }

    JsonWriter m_json;
};

} // namespace

Result<ReportWritten> writeJsonReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                      const ReportOptions& options, Progress& progress) {
    return JsonReport(out, session, analysis, options).write(progress).map([] { return ReportWritten(); });
}

} // namespace hci
