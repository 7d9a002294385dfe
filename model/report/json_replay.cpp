#include "model/report/json_replay.h"

#include "model/report/json_pieces.h"
#include "model/report/names.h"

namespace hci {

namespace {

void writeSummary(JsonWriter& json, const ReplayComparison& comparison) {
    json.key("summary");
    json.beginObject();
    json.member("answered", comparison.rows.size());
    json.member("failed", comparison.failed);
    json.member("statusChanged", comparison.statusChanged);
    json.member("validatorsChanged", comparison.validatorsChanged);
    json.member("contentChanged", comparison.contentChanged);
    json.member("notModified", comparison.notModified);
    json.member("notModifiedNow", comparison.notModifiedNow);
    writeBytes(json, "bytesBefore", comparison.bytesBefore);
    writeBytes(json, "bytesNow", comparison.bytesNow);
    json.endObject();
}

void writeRow(JsonWriter& json, const ReplayDifference& row, const Session& recording,
              const MaskedSession& mask) {
    const Exchange recorded = recording[row.recorded];
    json.beginObject();
    json.member("recording", mask.inputName(recording.parts()[recorded.input()].info.name));
    json.member("entry", recorded.entry());
    writeIndex(json, "exchange", row.replayed);
    writeOptional(json, "statusBefore", row.statusBefore, row.statusBefore != 0);
    writeOptional(json, "statusNow", row.statusNow, row.statusNow != 0);
    writeOptional(json, "revalidationNow", row.revalidationNow, row.revalidationNow != 0);
    json.member("etagChanged", row.etagChanged);
    json.member("lastModifiedChanged", row.lastModifiedChanged);
    json.member("cacheControlChanged", row.cacheControlChanged);
    json.member("content", name(row.content));
    writeBytes(json, "bytesBefore", row.bytesBefore);
    writeBytes(json, "bytesNow", row.bytesNow);
    json.endObject();
}

} // namespace

void writeReplay(JsonWriter& json, const ReplayReport& replay, const MaskedSession& mask) {
    json.key("replay");
    json.beginObject();
    writeSummary(json, replay.comparison);
    json.key("rows");
    json.beginArray();
    for (const ReplayDifference& row : replay.comparison.rows) {
        json.lineBreak();
        writeRow(json, row, *replay.recording, mask);
    }
    json.endArray();
    json.endObject();
}

} // namespace hci
