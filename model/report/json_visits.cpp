#include "model/report/json_visits.h"

#include "model/exchange/browser_answer.h"
#include "model/facts/visits.h"
#include "model/report/json_pieces.h"
#include "model/report/names.h"

namespace hci {

namespace {

void writeVisit(JsonWriter& json, const Visit& visit, const Analysis& analysis, const MaskedSession& mask) {
    json.beginObject();
    json.member("number", visit.number);
    json.member("mark", name(visit.mark));
    json.member("returning", visit.returning);
    json.member("input", visit.input);
    json.member("url", mask.text(visit.url));
    writeTime(json, "startedAt", visit.startedAt);
    writeOptional(json, "loadMilliseconds", visit.loadMs, visit.loadMs >= 0);
    json.member("exchanges", visit.exchanges);
    json.member("network", visit.asked);
    json.member("notModified", visit.notModified);
    json.member("memoryCache", visit.memoryHits);
    json.member("diskCache", visit.diskHits);
    json.member("serviceWorker", visit.serviceWorker);
    json.member("failed", visit.failed);
    json.member("needed", visit.needed);
    writeByteParts(json, visit.bytes);
    writeIndexes(json, "paid", visit.paid);
    json.key("departures");
    json.beginArray();
    for (const BrowserDeparture& one : visit.departures) {
        json.beginObject();
        json.member("exchange", one.exchange);
        json.member("asked", one.asked);
        json.member("decision", name(analysis.simulation.decisions[one.exchange].kind));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

void writeVisits(JsonWriter& json, const Session& session, const Analysis& analysis,
                 const MaskedSession& mask) {
    const std::vector<Visit> visits = visitsOf(session, analysis);
    if (visits.empty())
        return;
    json.lineBreak();
    json.key("visits");
    json.beginArray();
    for (const Visit& visit : visits) {
        json.lineBreak();
        writeVisit(json, visit, analysis, mask);
    }
    json.endArray();
}

void writeBrowserAnswer(JsonWriter& json, const Session& session, std::uint32_t exchange,
                        const MaskedSession& mask) {
    const auto answer = browserAnswer(session, exchange);
    if (!answer)
        return;
    json.key("browser");
    json.beginObject();
    json.member("status", answer->status);
    json.key("fields");
    json.beginArray();
    for (const Field& field : answer->fields)
        writePair(json, mask.name(field.name), mask.value(field));
    json.endArray();
    json.endObject();
}

} // namespace hci
