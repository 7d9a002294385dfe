#include "model/summary/summary_json.h"

#include "model/base/version.h"
#include "model/json/json_writer.h"
#include "model/report/json_pieces.h"
#include "model/report/output_device.h"
#include "model/summary/summary_version.h"

#include <utility>

namespace hci {

namespace {

void writeSeverities(JsonWriter& json, std::string_view key, const std::array<std::int64_t, 4>& counts) {
    json.key(key);
    json.beginObject();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QLatin1StringView label = name(static_cast<Severity>(i));
        json.member({label.data(), static_cast<std::size_t>(label.size())}, counts[i]);
    }
    json.endObject();
}

void writeDecisions(JsonWriter& json, const std::array<std::int64_t, decisionKindCount>& counts) {
    json.key("decisions");
    json.beginObject();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QLatin1StringView label = name(static_cast<DecisionKind>(i));
        json.member({label.data(), static_cast<std::size_t>(label.size())}, counts[i]);
    }
    json.endObject();
}

void writeCounts(JsonWriter& json, const SummaryCounts& counts) {
    json.key("summary");
    json.beginObject();
    json.member("exchanges", counts.exchanges);
    json.member("resources", counts.resources);
    json.member("revalidations", counts.revalidations);
    json.member("notModified", counts.notModified);
    json.member("missedNotModified", counts.missedNotModified);
    writeBytes(json, "transferredBytes", counts.bytes.transferred());
    writeBytes(json, "neededBytes", counts.bytes.needed);
    writeBytes(json, "revalidationBytes", counts.bytes.revalidation);
    writeBytes(json, "missedBytes", counts.bytes.missed);
    writeBytes(json, "avoidableBytes", counts.bytes.avoidable);
    writeBytes(json, "savedBytes", counts.bytes.saved);
    writeDecisions(json, counts.decisions);
    writeSeverities(json, "findings", counts.findings);
    json.member("silenced", counts.silenced);
    json.member("inBaseline", counts.known);
    json.endObject();
}

void writeRules(JsonWriter& json, const Summary& summary) {
    json.key("rules");
    json.beginArray();
    for (const auto& [id, rule] : summary.rules) {
        json.beginObject();
        json.member("rule", std::string_view(id));
        json.member("severity", name(rule.severity));
        json.member("findings", rule.findings);
        json.member("recordings", rule.recordings);
        json.member("resources", rule.resources);
        writeBytes(json, "bytes", rule.bytes);
        json.endObject();
    }
    json.endArray();
}

void writeHost(JsonWriter& json, const HostSummary& host) {
    json.member("recordings", host.recordings);
    json.member("exchanges", host.exchanges);
    json.member("resources", host.resources);
    writeByteParts(json, host.bytes);
}

void writeHosts(JsonWriter& json, const Summary& summary) {
    json.key("hosts");
    json.beginArray();
    for (const auto& [name, host] : summary.hosts) {
        json.beginObject();
        json.member("host", std::string_view(name));
        writeHost(json, host);
        json.endObject();
    }
    json.endArray();
    json.key("otherHosts");
    json.beginObject();
    writeHost(json, summary.otherHosts);
    json.endObject();
}

void writeWorstResources(JsonWriter& json, const Summary& summary) {
    json.key("worstResources");
    json.beginArray();
    for (const ResourceRow& row : summary.worstResources) {
        json.beginObject();
        json.member("recording", std::string_view(row.recording));
        json.member("method", std::string_view(row.method));
        json.member("url", std::string_view(row.url));
        json.member("verdict", std::string_view(row.verdict));
        writeByteParts(json, row.bytes);
        json.endObject();
    }
    json.endArray();
}

void writeWorstRecordings(JsonWriter& json, const Summary& summary) {
    json.key("worstRecordings");
    json.beginArray();
    for (const RecordingRow& row : summary.worstRecordings) {
        json.beginObject();
        json.member("recording", std::string_view(row.recording));
        json.member("exchanges", row.exchanges);
        writeSeverities(json, "findings", row.findings);
        writeByteParts(json, row.bytes);
        json.endObject();
    }
    json.endArray();
}

void writeError(JsonWriter& json, const FailureRow& row) {
    json.member("recording", std::string_view(row.recording));
    json.key("error");
    json.beginObject();
    json.member("code", std::string_view(row.code));
    json.member("message", std::string_view(row.message));
    json.endObject();
}

void beginLine(JsonWriter& json, std::string_view kind) {
    json.beginObject();
    json.member("schemaVersion", summarySchemaVersion);
    json.member("kind", kind);
    json.key("generator");
    json.beginObject();
    json.member("name", "HTTP Cache Inspector");
    json.member("version", HCI_VERSION);
    json.endObject();
}

Result<void> endLine(JsonWriter& json, QIODevice& out) {
    json.endObject();
    if (Result<void> written = json.finish(); !written)
        return written;
    return out.write("\n", 1) == 1 ? Result<void>() : ioFailure(out);
}

} // namespace

Result<void> writeRecordingLine(QIODevice& out, const Summary& recording) {
    JsonWriter json(out);
    beginLine(json, kindOfRecording);
    if (recording.failed != 0) {
        writeError(json, recording.failures.front());
        return endLine(json, out);
    }
    json.member("recording", std::string_view(recording.worstRecordings.front().recording));
    json.member("cacheModel", std::string_view(recording.cacheModels.begin()->first));
    writeCounts(json, recording.counts);
    writeRules(json, recording);
    writeHosts(json, recording);
    writeWorstResources(json, recording);
    return endLine(json, out);
}

Result<void> writeSummaryJson(QIODevice& out, const Summary& summary) {
    JsonWriter json(out);
    beginLine(json, kindOfSummary);
    json.key("recordings");
    json.beginObject();
    json.member("read", summary.recordings);
    json.member("failed", summary.failed);
    json.endObject();
    json.key("cacheModels");
    json.beginArray();
    for (const auto& [name, recordings] : summary.cacheModels) {
        json.beginObject();
        json.member("cacheModel", std::string_view(name));
        json.member("recordings", recordings);
        json.endObject();
    }
    json.endArray();
    writeCounts(json, summary.counts);
    writeRules(json, summary);
    writeHosts(json, summary);
    writeWorstRecordings(json, summary);
    writeWorstResources(json, summary);
    json.key("failures");
    json.beginArray();
    for (const FailureRow& row : summary.failures) {
        json.beginObject();
        writeError(json, row);
        json.endObject();
    }
    json.endArray();
    return endLine(json, out);
}

} // namespace hci
