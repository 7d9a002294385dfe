#include "model/report/json_probes.h"

#include "model/exchange/masked_session.h"
#include "model/probes/probe_summary.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"

namespace hci {

namespace {

void writeResult(JsonWriter& json, const ProbeResult& result, const MaskedSession& mask) {
    const ProbeInfo& about = info(result.id);
    json.beginObject();
    json.member("probe", about.name);
    json.member("coding", result.coding);
    json.member("method", result.method);
    json.key("sent");
    json.beginArray();
    for (const auto& [field, value] : result.sent)
        writePair(json, field, mask.quotedField(field, value));
    json.endArray();
    json.member("demand", name(about.demand));
    writeOptional(json, "demandedStatus", result.demanded, result.demanded != 0);
    writeOptional(json, "status", result.status, result.status != 0);
    json.member("verdict", name(result.verdict));
    json.member("text", describe(result));
    writeSpec(json, about.spec);
    writeOptional(json, "durationMs", result.durationMs, result.durationMs >= 0);
    json.member("bytes", result.bytes);
    json.endObject();
}

void writeOptionalText(JsonWriter& json, std::string_view key, std::string_view text) {
    if (text.empty())
        json.member(key, nullptr);
    else
        json.member(key, text);
}

void writeVariant(JsonWriter& json, const ProbeVariant& variant) {
    json.beginObject();
    json.member("coding", variant.coding);
    json.member("came", variant.came);
    json.member("offered", variant.offered);
    writeOptionalText(json, "etag", variant.etag);
    writeOptionalText(json, "lastModified", variant.lastModified);
    json.endObject();
}

/// The insights from all results, gravest first; the first is the verdict.
void writeInsights(JsonWriter& json, const std::vector<ProbeEvidence>& insights) {
    json.member("verdict", verdictSentence(insights));
    json.key("insights");
    json.beginArray();
    for (const ProbeEvidence& one : insights) {
        json.beginObject();
        json.member("code", name(one.insight));
        json.member("text", describe(one));
        json.member("cause", name(one.cause));
        writeIndexes(json, "results", one.results);
        json.endObject();
    }
    json.endArray();
}

} // namespace

void writeProbes(JsonWriter& json, const ProbeReport& probes, const MaskedSession& mask) {
    json.key("probes");
    json.beginArray();
    for (const ProbeTarget& target : probes.targets) {
        json.lineBreak();
        json.beginObject();
        json.member("url", withoutSecrets(target.url, &mask));
        writeIndex(json, "exchange", target.subject);
        writeInsights(json, insightsOf(target, *probes.session));
        json.key("variants");
        json.beginArray();
        for (const ProbeVariant& variant : target.variants)
            writeVariant(json, variant);
        json.endArray();
        json.key("results");
        json.beginArray();
        for (const ProbeResult& result : target.results) {
            json.lineBreak();
            writeResult(json, result, mask);
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

} // namespace hci
