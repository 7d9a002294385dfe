#include "model/report/json_report.h"

#include "model/har/warning.h"
#include "model/report/json_pieces.h"
#include "model/report/json_probes.h"
#include "model/report/json_replay.h"
#include "model/report/json_row_blocks.h"
#include "model/report/json_rows.h"
#include "model/report/masked_for.h"
#include "model/report/names.h"

#include <array>
#include <optional>
#include <string>

namespace hci {

namespace {

constexpr int schemaVersion = 1;

/// One report on its way out. A function an object of the schema, in its order.
class Report {
public:
    Report(QIODevice& out, const Session& session, const Analysis& analysis, const ReportOptions& options)
        : m_session(session), m_analysis(analysis), m_options(options),
          m_masked(maskedFor(session, analysis, options)), m_mask(*m_masked), m_json(out) {}

    Result<void> write(Progress& progress) {
        m_json.beginObject();
        line();
        m_json.member("schemaVersion", schemaVersion);
        writeGenerator();
        writeInputs();
        line();
        m_json.member("cacheModel", name(m_analysis.model));
        writeSummary();
        if (!writeRows("exchanges", m_session.size(), progress, &JsonRows::exchange) ||
            !writeRows("resources", m_analysis.resources.resources.size(), progress, &JsonRows::resource) ||
            !writeRows("revalidations", m_analysis.revalidations.size(), progress, &JsonRows::revalidation) ||
            !writeRows("findings", m_analysis.findings.findings.size(), progress, &JsonRows::finding))
            return m_json.failed() ? m_json.finish() : failure(ErrorCode::Cancelled);
        if (m_options.extras.probes) {
            line();
            writeProbes(m_json, *m_options.extras.probes, m_mask);
        }
        if (m_options.extras.replay) {
            line();
            writeReplay(m_json, *m_options.extras.replay);
        }
        line();
        m_json.endObject();
        return m_json.finish();
    }

private:
    void line() { m_json.lineBreak(); }

    using Row = void (JsonRows::*)(JsonWriter&, std::uint32_t) const;

    /// An array with one row a line, the long part of a report. False where it was stopped or cannot be
    /// written.
    bool writeRows(std::string_view key, std::size_t count, Progress& progress, Row row) {
        const JsonRows rows(m_session, m_analysis, m_mask);
        line();
        m_json.key(key);
        m_json.beginArray();
        const bool written =
            writeInBlocks(m_json, static_cast<std::uint32_t>(count), progress,
                          [&rows, row](JsonWriter& json, std::uint32_t i) { (rows.*row)(json, i); });
        m_json.endArray();
        return written;
    }

    void writeGenerator() {
        line();
        m_json.key("generator");
        m_json.beginObject();
        m_json.member("name", "HTTP Cache Inspector");
        m_json.member("version", HCI_VERSION);
        m_json.endObject();
    }

    // --- inputs and summary ---

    void writeInputs() {
        line();
        m_json.key("inputs");
        m_json.beginArray();
        for (const Session::Part& part : m_session.parts()) {
            line();
            m_json.beginObject();
            m_json.member("kind", name(part.info.kind));
            m_json.member("name", part.info.name);
            m_json.member("creator", m_mask.sentence(part.info.creator));
            m_json.member("exchanges", part.exchanges);
            if (part.info.kind == InputKind::Har)
                m_json.member("summary", importSummary(part));
            m_json.key("warnings");
            m_json.beginArray();
            for (std::uint32_t i = 0; i < part.warnings; ++i)
                writeWarning(part, part.segment->warnings[i]);
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeWarning(const Session::Part& part, const ImportWarning& warning) {
        m_json.beginObject();
        writeOptional(m_json, "exchange", std::int64_t{part.first} + warning.entry,
                      warning.entry < part.exchanges);
        m_json.member("code", warningId(warning.code));
        m_json.member("message", m_mask.sentence(warningText(warning, m_session.pool())));
        m_json.endObject();
    }

    void writeSummary() {
        const ByteParts& total = m_analysis.ledger.total;
        const auto outcomes = m_analysis.outcomeCounts();
        const auto count = [&](Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; };
        line();
        m_json.key("summary");
        m_json.beginObject();
        m_json.member("exchanges", m_session.size());
        m_json.member("resources", m_analysis.resources.resources.size());
        m_json.member("revalidations", m_analysis.revalidations.size());
        m_json.member("notModified", count(Outcome::NotModified));
        m_json.member("missedNotModified", count(Outcome::MissedNotModified));
        writeBytes(m_json, "transferredBytes", total.transferred());
        writeBytes(m_json, "neededBytes", total.needed);
        writeBytes(m_json, "revalidationBytes", total.revalidation);
        writeBytes(m_json, "missedBytes", total.missed);
        writeBytes(m_json, "avoidableBytes", total.avoidable);
        writeBytes(m_json, "savedBytes", total.saved);
        writeCounts<DecisionKind>("decisions", m_analysis.decisionCounts());
        writeCounts<Severity>("findings", m_analysis.findingCounts());
        m_json.endObject();
    }

    template <class Kind> void writeCounts(std::string_view key, const auto& counts) {
        m_json.key(key);
        m_json.beginObject();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const QLatin1StringView label = name(static_cast<Kind>(i));
            m_json.member({label.data(), static_cast<std::size_t>(label.size())}, counts[i]);
        }
        m_json.endObject();
    }

    const Session& m_session;
    const Analysis& m_analysis;
    const ReportOptions& m_options;
    std::shared_ptr<const MaskedSession> m_masked;
    const MaskedSession& m_mask;
    JsonWriter m_json;
};

} // namespace

Result<void> writeJsonReport(QIODevice& out, const Session& session, const Analysis& analysis,
                             const ReportOptions& options, Progress& progress) {
    return Report(out, session, analysis, options).write(progress);
}

} // namespace hci
