#include "model/report/json_report.h"

#include "model/exchange/masked_session.h"
#include "model/exchange/validators.h"
#include "model/har/warning.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "model/report/json_pieces.h"
#include "model/report/json_probes.h"
#include "model/report/json_replay.h"
#include "model/report/json_row_blocks.h"
#include "model/report/json_rows.h"
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
          m_mask(session, options.includeSecrets), m_json(out) {}

    Result<void> write(Progress& progress) {
        m_json.beginObject();
        line();
        m_json.member("schemaVersion", schemaVersion);
        writeGenerator();
        writeInputs();
        line();
        m_json.member("cacheModel", name(m_analysis.model));
        writeSummary();
        const JsonRows rows(m_session, m_analysis, m_mask);
        if (!writeRowBlocks("exchanges", m_session.size(), progress,
                            [&rows](JsonWriter& json, std::uint32_t i) { rows.exchange(json, i); }) ||
            !writeRows("resources", m_analysis.resources.resources.size(), progress,
                       &Report::writeResource) ||
            !writeRowBlocks("revalidations", m_analysis.revalidations.size(), progress,
                            [&rows](JsonWriter& json, std::uint32_t i) { rows.revalidation(json, i); }) ||
            !writeRows("findings", m_analysis.findings.findings.size(), progress, &Report::writeFinding))
            return m_json.failed() ? m_json.finish() : failure(ErrorCode::Cancelled);
        if (m_options.extras.probes) {
            line();
            writeProbes(m_json, *m_options.extras.probes, m_options.includeSecrets);
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

    /// An array with one row a line, the long part of a report. False where it was stopped or cannot be
    /// written.
    bool writeRows(std::string_view key, std::size_t count, Progress& progress,
                   void (Report::*writeRow)(std::uint32_t)) {
        line();
        m_json.key(key);
        m_json.beginArray();
        for (std::uint32_t i = 0; i < count; ++i) {
            if (i % 1024 == 0 && (progress.cancelled() || m_json.failed()))
                return false;
            line();
            (this->*writeRow)(i);
        }
        m_json.endArray();
        return true;
    }

    /// The same for rows that depend on nothing but themselves: on all cores.
    bool writeRowBlocks(std::string_view key, std::size_t count, Progress& progress, const WriteRow& row) {
        line();
        m_json.key(key);
        m_json.beginArray();
        const bool written = writeInBlocks(m_json, static_cast<std::uint32_t>(count), progress, row);
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
            m_json.member("creator", part.info.creator);
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

    // --- resources ---

    void writeResource(std::uint32_t i) {
        const Resource& resource = m_analysis.resources.resources[i];
        m_json.beginObject();
        m_json.member("index", i);
        m_json.member("method", m_session.pool().text(resource.method));
        m_json.member("url", m_mask.url(resource.url));
        writeVaryKey(resource);
        writeIndexes(m_json, "exchanges", m_analysis.resources.of(resource));
        m_json.key("verdict");
        m_json.beginObject();
        m_json.member("code", name(m_analysis.verdicts[i]));
        m_json.member("text", verdictText(m_analysis.verdicts[i]));
        m_json.endObject();
        writeValidators(validatorsOf(m_session, m_analysis.resources, resource));
        writeParts(m_analysis.ledger.resources[i]);
        m_json.endObject();
    }

    /// A field that the request did not have is a pair all the same, with null: absent is a value of its own.
    void writeVaryKey(const Resource& resource) {
        m_json.key("varyKey");
        m_json.beginArray();
        for (const VaryKeyPart& part : m_analysis.resources.varyKey(resource)) {
            m_json.beginArray();
            m_json.string(m_session.pool().spelling(part.name));
            if (part.value == TextId::None)
                m_json.null();
            else
                m_json.string(m_mask.derivedValue(part.name, part.value));
            m_json.endArray();
        }
        m_json.endArray();
    }

    void writeValidators(const Validators& validators) {
        const auto validator = [this](std::string_view key, TextId value, ValidatorStrength strength) {
            m_json.key(key);
            if (value == TextId::None) {
                m_json.null();
                return;
            }
            m_json.beginObject();
            m_json.member("value", m_session.pool().text(value));
            m_json.member("strength", name(strength));
            m_json.endObject();
        };
        m_json.key("validators");
        m_json.beginObject();
        validator("etag", validators.etag, validators.etagStrength);
        validator("lastModified", validators.lastModified, validators.lastModifiedStrength);
        m_json.endObject();
    }

    void writeParts(const ByteParts& parts) {
        m_json.key("bytes");
        m_json.beginObject();
        writeBytes(m_json, "transferred", parts.transferred());
        writeBytes(m_json, "needed", parts.needed);
        writeBytes(m_json, "revalidation", parts.revalidation);
        writeBytes(m_json, "missed", parts.missed);
        writeBytes(m_json, "avoidable", parts.avoidable);
        writeBytes(m_json, "saved", parts.saved);
        m_json.endObject();
    }

    // --- findings ---

    void writeFinding(std::uint32_t i) {
        const Findings& all = m_analysis.findings;
        const Finding& finding = all.findings[i];
        const Rule& about = rule(finding.rule);
        m_json.beginObject();
        m_json.member("rule", about.id);
        m_json.member("severity", name(finding.severity));
        m_json.member("message", m_mask.sentence(message(finding, all, m_session)));
        writeIndexes(m_json, "exchanges", all.exchanges(finding));
        writeIndexes(m_json, "resources", all.resources(finding));
        writeIndex(m_json, "revalidation", finding.revalidation);
        m_json.key("field");
        if (finding.field == FieldName::None)
            m_json.null();
        else
            m_json.string(m_session.pool().spelling(finding.field));
        if (finding.bytes == noIndex)
            m_json.member("bytes", nullptr);
        else
            writeBytes(m_json, "bytes", all.byteCounts[finding.bytes]);
        writeSpec(m_json, about.spec);
        m_json.key("recipes");
        m_json.beginArray();
        for (const QString& server : recipeServers(about.recipe))
            m_json.string(server);
        m_json.endArray();
        m_json.member("fingerprint", fingerprint(finding, all, m_session, m_analysis));
        m_json.endObject();
    }

    const Session& m_session;
    const Analysis& m_analysis;
    const ReportOptions& m_options;
    MaskedSession m_mask;
    JsonWriter m_json;
};

} // namespace

Result<void> writeJsonReport(QIODevice& out, const Session& session, const Analysis& analysis,
                             const ReportOptions& options, Progress& progress) {
    return Report(out, session, analysis, options).write(progress);
}

} // namespace hci
