#include "model/report/json_report.h"

#include "model/cache/reason.h"
#include "model/diff/message_diff.h"
#include "model/exchange/validators.h"
#include "model/har/warning.h"
#include "model/lint/recipes.h"
#include "model/lint/rules.h"
#include "model/report/json_pieces.h"
#include "model/report/json_probes.h"
#include "model/report/json_replay.h"
#include "model/report/masked_session.h"
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
        if (!writeRows("exchanges", m_session.size(), progress, &Report::writeExchange) ||
            !writeRows("resources", m_analysis.resources.resources.size(), progress,
                       &Report::writeResource) ||
            !writeRows("revalidations", m_analysis.revalidations.size(), progress,
                       &Report::writeRevalidation) ||
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

    void writeGenerator() {
        line();
        m_json.key("generator");
        m_json.beginObject();
        m_json.member("name", "HTTP Cache Inspector");
        m_json.member("version", HCI_VERSION);
        m_json.endObject();
    }

    // --- what several objects have in common ---

    void optionalText(std::string_view key, TextId id) {
        m_json.key(key);
        if (id == TextId::None)
            m_json.null();
        else
            m_json.string(m_session.pool().text(id));
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

    // --- exchanges ---

    void writeExchange(std::uint32_t i) {
        const Exchange exchange = m_session[i];
        const ExchangeRecord& record = exchange.record();
        m_json.beginObject();
        m_json.member("index", i);
        m_json.member("input", exchange.input());
        m_json.member("entry", exchange.entry());
        writeTime(m_json, "startedAt", record.startedAt);
        m_json.member("method", exchange.method());
        m_json.member("url", m_mask.url(record.url));
        optionalText("protocol", record.protocol);
        writeOptional(m_json, "status", exchange.status(), exchange.status() != 0);
        optionalText("mediaType", record.mediaType);
        optionalText("etag", exchange.response().id(FieldName::Etag));
        optionalText("lastModified", exchange.response().id(FieldName::LastModified));
        writeContentHash(exchange.responseBody());
        m_json.member("source", name(exchange.source()));
        m_json.member("resource", m_analysis.resources.resourceOf[i]);
        m_json.key("bytes");
        m_json.beginObject();
        writeBytes(m_json, "requestHeader", exchange.size(Size::RequestHeader));
        writeBytes(m_json, "responseHeader", exchange.size(Size::ResponseHeader));
        writeBytes(m_json, "responseBody", exchange.size(Size::ResponseBody));
        writeBytes(m_json, "decodedBody", exchange.size(Size::DecodedBody));
        m_json.endObject();
        writeDecision(m_analysis.simulation.decisions[i]);
        m_json.endObject();
    }

    /// A cut content is not the one that was sent, so its hash says nothing.
    void writeContentHash(const BodyRef* body) {
        m_json.key("contentHash");
        if (body && body->rawHash.known() && !body->cut)
            m_json.string(toHex(body->rawHash));
        else
            m_json.null();
    }

    void writeDecision(const Decision& decision) {
        m_json.key("cache");
        m_json.beginObject();
        m_json.member("decision", name(decision.kind));
        writeIndex(m_json, "storedResponse", decision.stored);
        m_json.member("storable", decision.storable);
        m_json.key("reasons");
        m_json.beginArray();
        for (const Reason& reason : m_analysis.simulation.of(decision)) {
            m_json.beginObject();
            m_json.member("code", reasonId(reason));
            m_json.member("text", m_mask.sentence(describe(reason, m_session)));
            writeSpec(m_json, specOf(reason));
            m_json.endObject();
        }
        m_json.endArray();
        writeOptional(m_json, "freshnessLifetime", decision.lifetime, decision.lifetime >= 0);
        m_json.member("lifetimeBasis", name(decision.lifetimeBasis));
        writeOptional(m_json, "age", decision.age, decision.age >= 0);
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

    // --- revalidations ---

    void writeRevalidation(std::uint32_t i) {
        const Revalidation& revalidation = m_analysis.revalidations[i];
        m_json.beginObject();
        writeIndex(m_json, "stored", revalidation.stored);
        m_json.member("conditional", revalidation.conditional);
        m_json.key("preconditions");
        m_json.beginArray();
        for (const std::string_view field : fieldNames(revalidation.preconditions))
            m_json.string(field);
        m_json.endArray();
        writeOptional(m_json, "expectedStatus", revalidation.expectedStatus,
                      revalidation.expectedStatus != 0);
        m_json.member("outcome", name(revalidation.outcome));
        writeScopedBytes(m_json, "bytesSaved", revalidation.saved);
        writeDiff(revalidation.stored == noIndex ? MessageDiff{} : diffRevalidation(m_session, revalidation));
        m_json.endObject();
    }

    void writeDiff(const MessageDiff& diff) {
        m_json.key("diff");
        m_json.beginArray();
        for (const FieldDiff& row : diff.rows)
            if (row.change != Change::Same)
                writeDiffRow(row);
        m_json.endArray();
        m_json.member("unchanged", diff.unchanged);
        m_json.key("storedAfter");
        m_json.beginArray();
        for (const Field& field : diff.storedAfter)
            writePair(m_json, m_session.pool().spelling(field.name), m_mask.value(field));
        m_json.endArray();
    }

    void writeDiffRow(const FieldDiff& row) {
        m_json.beginObject();
        m_json.member("name", m_session.pool().spelling(row.name));
        writeLines("stored", row.name, row.stored);
        writeLines("received", row.name, row.received);
        m_json.member("change", name(row.change));
        if (row.requirement == Requirement::None)
            m_json.member("requirement", nullptr);
        else
            m_json.member("requirement", name(row.requirement));
        m_json.member("effect", name(row.effect));
        m_json.endObject();
    }

    /// The lines of a field as one value (RFC 9110 5.2), null where there are none. Set-Cookie is no list:
    /// its lines stay lines.
    void writeLines(std::string_view key, FieldName field, const std::vector<TextId>& lines) {
        m_json.key(key);
        if (lines.empty()) {
            m_json.null();
            return;
        }
        const bool list = m_session.pool().folded(field) != FieldName::SetCookie;
        std::string joined;
        for (const TextId text : lines) {
            if (!joined.empty())
                joined += list ? ", " : "\n";
            joined += m_mask.value(field, text);
        }
        m_json.string(joined);
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
