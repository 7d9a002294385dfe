#include "model/report/json_probes.h"

#include "model/report/json_pieces.h"
#include "model/report/names.h"
#include "model/report/secrets.h"

namespace hci {

namespace {

void writeResult(JsonWriter& json, const ProbeResult& result, SecretMask& mask) {
    const ProbeInfo& about = info(result.id);
    json.beginObject();
    json.member("probe", about.name);
    json.member("coding", result.coding);
    json.member("method", result.method);
    json.key("sent");
    json.beginArray();
    for (const auto& [field, value] : result.sent)
        writePair(json, field, mask.fieldValue(field, value));
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

} // namespace

void writeProbes(JsonWriter& json, const ProbeReport& probes, bool includeSecrets) {
    SecretMask mask(includeSecrets);
    json.key("probes");
    json.beginArray();
    for (const ProbeTarget& target : probes.targets) {
        json.lineBreak();
        json.beginObject();
        json.member("url", mask.url(target.url));
        writeIndex(json, "exchange", target.subject);
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
