#include "model/report/ndjson_report.h"

#include "model/report/address_words.h"
#include "model/report/byte_writer.h"
#include "model/report/exchange_diff_report.h"
#include "model/report/json_caches.h"
#include "model/report/json_head.h"
#include "model/report/json_probes.h"
#include "model/report/json_replay.h"
#include "model/report/json_rows.h"
#include "model/report/report_context.h"
#include "model/report/row_blocks.h"
#include "model/report/state_words.h"
#include "model/report/what_if_words.h"

#include <QtCore/QBuffer>

namespace hci {

namespace {

class LineReport : private ReportContext {
public:
    LineReport(QIODevice& out, const Session& session, const Analysis& analysis, const ReportOptions& options)
        : ReportContext(session, analysis, options), m_out(out) {}

    Result<ReportWritten> write(Progress& progress) {
        const std::size_t resources = m_analysis.resources.resources.size();
        const std::size_t revalidations = m_analysis.revalidations.size();
        const std::size_t findings = m_analysis.findings.findings.size();
        ExportProgress rows(progress, m_session.size() + resources + revalidations + findings);
        writeLine("session",
                  [this](JsonWriter& json) { JsonHead(json, m_session, m_analysis, m_mask).write(); });
        if (!writeRows(resources, rows, &JsonRows::resource) ||
            !writeRows(m_session.size(), rows, &JsonRows::exchange) ||
            !writeRows(revalidations, rows, &JsonRows::revalidation) ||
            !writeRows(findings, rows, &JsonRows::finding))
            return m_out.failed() ? ended() : failure(ErrorCode::Cancelled);
        if (m_extras.whatIf)
            writeLine("whatIf", [this](JsonWriter& json) { writeWhatIf(json, *m_extras.whatIf, m_mask); });
        if (m_extras.caches && !writeComparedCaches(progress))
            return m_out.failed() ? ended() : failure(ErrorCode::Cancelled);
        if (m_extras.probes)
            writeLine("probes", [this](JsonWriter& json) { writeProbes(json, *m_extras.probes, m_mask); });
        if (m_extras.replay)
            writeLine("replay", [this](JsonWriter& json) { writeReplay(json, *m_extras.replay, m_mask); });
        if (m_extras.also)
            writeLine("also", [this](JsonWriter& json) { writeAlso(json, *m_extras.also, m_mask); });
        if (m_extras.addresses)
            writeLine("addresses", [this](JsonWriter& json) {
                writeAddresses(json, m_session, *m_extras.addresses, m_mask);
            });
        if (m_extras.state)
            writeLine("state",
                      [this](JsonWriter& json) { writeState(json, m_session, *m_extras.state, m_mask); });
        return ended();
    }

private:
    template <class Members> void writeLine(std::string_view type, const Members& members) {
        QByteArray line;
        QBuffer buffer(&line);
        buffer.open(QIODevice::WriteOnly);
        JsonWriter json(buffer, JsonWriter::Layout::OneLine);
        json.beginObject();
        json.member("type", type);
        members(json);
        json.endObject();
        json.endText();
        (void)json.finish(); // memory cannot refuse it
        m_out.append(line);
    }

    using Row = void (JsonRows::*)(JsonWriter&, std::uint32_t) const;

    bool writeRows(std::size_t count, ExportProgress& progress, Row row) {
        const JsonRows rows(m_session, m_analysis, m_mask, m_extras.findingCaches.get(),
                            JsonRows::Kind::Typed);
        return writeLinesInBlocks(m_out, static_cast<std::uint32_t>(count), progress,
                                  [&rows, row](JsonWriter& json, std::uint32_t i) { (rows.*row)(json, i); });
    }

    bool writeComparedCaches(Progress& progress) {
        const CacheComparison& comparison = *m_extras.caches;
        const JsonCaches caches(m_session, comparison, m_mask);
        writeLine("cacheComparison", [&caches](JsonWriter& json) { caches.head(json); });
        ExportProgress rows(progress, comparison.resources.size());
        return writeLinesInBlocks(m_out, static_cast<std::uint32_t>(comparison.resources.size()), rows,
                                  [&caches](JsonWriter& json, std::uint32_t i) {
                                      json.beginObject();
                                      json.member("type", "comparedResource");
                                      caches.row(json, i);
                                      json.endObject();
                                  });
    }

    Result<ReportWritten> ended() {
        return m_out.finish().map([] { return ReportWritten(); });
    }

    ByteWriter m_out;
};

} // namespace

Result<ReportWritten> writeNdjsonReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                        const ReportOptions& options, Progress& progress) {
    return LineReport(out, session, analysis, options).write(progress);
}

} // namespace hci
