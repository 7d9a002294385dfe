#include "model/report/json_rows.h"

#include "model/cache/reason.h"
#include "model/diff/message_diff.h"
#include "model/exchange/validators.h"
#include "model/lint/finding_recipe.h"
#include "model/lint/rules.h"
#include "model/report/json_pieces.h"
#include "model/report/json_visits.h"
#include "model/report/names.h"
#include "model/words/error_text.h"

#include <string>

namespace hci {

namespace {

/// A cut content differs from the one sent, so its hash means nothing.
void contentHash(JsonWriter& json, const BodyRef* body) {
    json.key("contentHash");
    if (body && body->rawHash.known() && !body->cut)
        json.string(toHex(body->rawHash));
    else
        json.null();
}

} // namespace

void JsonRows::begin(JsonWriter& json, std::string_view type) const {
    json.beginObject();
    if (m_kind == Kind::Typed)
        json.member("type", type);
}

void JsonRows::optionalText(JsonWriter& json, std::string_view key, TextId id) const {
    json.key(key);
    if (id == TextId::None)
        json.null();
    else
        json.string(m_mask.text(id));
}

/// Not masked: caches act on this text.
void JsonRows::fieldText(JsonWriter& json, std::string_view key, TextId id) const {
    json.key(key);
    if (id == TextId::None)
        json.null();
    else
        json.string(m_session.pool().text(id));
}

void JsonRows::exchange(JsonWriter& json, std::uint32_t index) const {
    const Exchange exchange = m_session[index];
    const ExchangeRecord& record = exchange.record();
    begin(json, "exchange");
    json.member("index", index);
    json.member("input", exchange.input());
    json.member("entry", exchange.entry());
    writeTime(json, "startedAt", record.startedAt);
    json.member("method", m_mask.text(record.method));
    json.member("url", m_mask.url(record.url));
    optionalText(json, "protocol", record.protocol);
    writeOptional(json, "status", exchange.status(), exchange.status() != 0);
    optionalText(json, "mediaType", record.mediaType);
    fieldText(json, "etag", exchange.response().id(FieldName::Etag));
    fieldText(json, "lastModified", exchange.response().id(FieldName::LastModified));
    contentHash(json, exchange.responseBody());
    json.member("source", name(exchange.source()));
    if (exchange.is(ExchangeFlag::FromPrefetch))
        json.member("prefetched", true);
    failure(json, exchange);
    json.member("resource", m_analysis.resources.resourceOf[index]);
    json.key("bytes");
    json.beginObject();
    writeBytes(json, "requestHeader", exchange.size(Size::RequestHeader));
    writeBytes(json, "responseHeader", exchange.size(Size::ResponseHeader));
    writeBytes(json, "responseBody", exchange.size(Size::ResponseBody));
    writeBytes(json, "decodedBody", exchange.size(Size::DecodedBody));
    json.endObject();
    decision(json, m_analysis.simulation.decisions[index]);
    writeBrowserAnswer(json, m_session, index, m_mask);
    json.endObject();
}

/// The transport's failure, even if a part of the answer came; else nothing.
void JsonRows::failure(JsonWriter& json, const Exchange& exchange) const {
    const ExchangeRecord& record = exchange.record();
    if (record.failure == Failure::None)
        return;
    json.key("failure");
    json.beginObject();
    json.member("code", name(record.failure));
    const QString words = failureWords(exchange);
    json.member("text", record.failureDetail == TextId::None ? words : m_mask.sentence(words));
    json.endObject();
}

void JsonRows::decision(JsonWriter& json, const Decision& decision) const {
    json.key("cache");
    json.beginObject();
    json.member("decision", name(decision.kind));
    writeIndex(json, "storedResponse", decision.stored);
    json.member("storable", decision.storable);
    json.key("reasons");
    json.beginArray();
    std::string sentence;
    for (const Reason& reason : m_analysis.simulation.of(decision)) {
        sentence.clear();
        appendDescription(sentence, reason, m_session, &m_mask);
        json.beginObject();
        json.member("code", reasonId(reason));
        json.member("text", std::string_view(sentence));
        writeSpec(json, specOf(reason));
        json.endObject();
    }
    json.endArray();
    writeOptional(json, "freshnessLifetime", decision.lifetime, decision.lifetime >= 0);
    json.member("lifetimeBasis", name(decision.lifetimeBasis));
    writeOptional(json, "age", decision.age, decision.age >= 0);
    json.endObject();
}

void JsonRows::resource(JsonWriter& json, std::uint32_t index) const {
    const Resource& resource = m_analysis.resources.resources[index];
    begin(json, "resource");
    json.member("index", index);
    json.member("method", m_mask.text(resource.method));
    json.member("url", m_mask.url(resource.url));
    varyKey(json, resource);
    writeIndexes(json, "exchanges", m_analysis.resources.of(resource));
    json.key("verdict");
    json.beginObject();
    json.member("code", name(m_analysis.verdicts[index]));
    json.member("text", verdictText(m_analysis.verdicts[index]));
    json.endObject();
    validators(json, validatorsOf(m_session, m_analysis.resources, resource));
    writeByteParts(json, m_analysis.ledger.resources[index]);
    json.endObject();
}

/// A field that the request lacks is a pair with null: absence is a value of its own.
void JsonRows::varyKey(JsonWriter& json, const Resource& resource) const {
    json.key("varyKey");
    json.beginArray();
    for (const VaryKeyPart& part : m_analysis.resources.varyKey(resource)) {
        json.beginArray();
        json.string(m_mask.name(part.name));
        if (part.value == TextId::None)
            json.null();
        else
            json.string(m_mask.value(part.name, part.value));
        json.endArray();
    }
    json.endArray();
}

void JsonRows::validators(JsonWriter& json, const Validators& validators) const {
    const auto validator = [&](std::string_view key, TextId value, ValidatorStrength strength) {
        json.key(key);
        if (value == TextId::None) {
            json.null();
            return;
        }
        json.beginObject();
        json.member("value", m_session.pool().text(value));
        json.member("strength", name(strength));
        json.endObject();
    };
    json.key("validators");
    json.beginObject();
    validator("etag", validators.etag, validators.etagStrength);
    validator("lastModified", validators.lastModified, validators.lastModifiedStrength);
    json.endObject();
}

void JsonRows::revalidation(JsonWriter& json, std::uint32_t index) const {
    const Revalidation& revalidation = m_analysis.revalidations[index];
    begin(json, "revalidation");
    writeIndex(json, "stored", revalidation.stored);
    json.member("conditional", revalidation.conditional);
    json.key("preconditions");
    json.beginArray();
    for (const std::string_view field : fieldNames(revalidation.preconditions))
        json.string(field);
    json.endArray();
    writeOptional(json, "expectedStatus", revalidation.expectedStatus, revalidation.expectedStatus != 0);
    json.member("outcome", name(revalidation.outcome));
    writeScopedBytes(json, "bytesSaved", revalidation.saved);
    diff(json, revalidation.stored == noIndex ? MessageDiff{} : diffRevalidation(m_session, revalidation));
    browserMerge(json, index);
    json.endObject();
}

/// `browserMerge`: if a watched browser reported both sides, the fields that differ from RFC 9111 3.2.
void JsonRows::browserMerge(JsonWriter& json, std::uint32_t index) const {
    const auto known = m_browser.find(index);
    if (known == m_browser.end())
        return;
    json.key("browserMerge");
    json.beginArray();
    for (const MergedField& field : known->second) {
        json.beginObject();
        json.member("name", m_mask.name(field.name));
        lines(json, "expected", field.name, field.expected);
        lines(json, "browser", field.name, field.browser);
        json.member("difference", name(field.difference));
        json.member("allowed", field.allowed);
        json.endObject();
    }
    json.endArray();
}

void JsonRows::diff(JsonWriter& json, const MessageDiff& diff) const {
    json.key("diff");
    json.beginArray();
    for (const FieldDiff& row : diff.rows)
        if (row.change != Change::Same)
            diffRow(json, row);
    json.endArray();
    json.member("unchanged", diff.unchanged);
    json.key("storedAfter");
    json.beginArray();
    for (const Field& field : diff.storedAfter)
        writePair(json, m_mask.name(field.name), m_mask.value(field));
    json.endArray();
}

void JsonRows::diffRow(JsonWriter& json, const FieldDiff& row) const {
    json.beginObject();
    json.member("name", m_mask.name(row.name));
    lines(json, "stored", row.name, row.stored);
    lines(json, "received", row.name, row.received);
    json.member("change", name(row.change));
    if (row.requirement == Requirement::None)
        json.member("requirement", nullptr);
    else
        json.member("requirement", name(row.requirement));
    json.member("effect", name(row.effect));
    json.endObject();
}

/// The lines of a field as one value (RFC 9110 5.2), null if there are none. Set-Cookie is no list: its lines
/// stay separate.
void JsonRows::lines(JsonWriter& json, std::string_view key, FieldName field,
                     std::span<const TextId> lines) const {
    json.key(key);
    if (lines.empty()) {
        json.null();
        return;
    }
    if (lines.size() == 1) {
        json.string(m_mask.value(field, lines.front()));
        return;
    }
    const bool list = m_session.pool().folded(field) != FieldName::SetCookie;
    std::string joined;
    for (const TextId text : lines) {
        if (!joined.empty())
            joined += list ? ", " : "\n";
        joined += m_mask.value(field, text);
    }
    json.string(joined);
}

void JsonRows::finding(JsonWriter& json, std::uint32_t index) const {
    const Findings& all = m_analysis.findings;
    const Finding& finding = all.findings[index];
    const Rule& about = rule(finding.rule);
    begin(json, "finding");
    json.member("rule", about.id);
    json.member("severity", name(finding.severity));
    json.member("message", message(finding, all, m_session, &m_mask));
    writeIndexes(json, "exchanges", all.exchanges(finding));
    writeIndexes(json, "resources", all.resources(finding));
    writeIndex(json, "revalidation", finding.revalidation);
    json.key("field");
    if (finding.field == FieldName::None)
        json.null();
    else
        json.string(m_mask.name(finding.field));
    if (finding.bytes == noIndex)
        json.member("bytes", nullptr);
    else
        writeBytes(json, "bytes", all.byteCounts[finding.bytes]);
    writeSpec(json, specOf(finding));
    json.key("recipes");
    json.beginArray();
    for (const QString& server : recipeServers(finding))
        json.string(server);
    json.endArray();
    json.member("fingerprint", fingerprint(finding, all, m_session, m_analysis));
    if (m_findingCaches)
        writeFindingCaches(json, *m_findingCaches, index, m_session, m_mask);
    json.endObject();
}

void writeFindingCaches(JsonWriter& json, const FindingCaches& caches, std::uint32_t finding,
                        const Session& session, const MaskedSession& mask) {
    json.key("caches");
    json.beginArray();
    for (const FindingInCache& row : caches.of(finding)) {
        json.beginObject();
        json.member("cache", name(caches.caches[row.cache]));
        json.member("resources", caches.resources[finding]);
        json.member("holds", row.holds);
        if (codeOf(row.reason) == ReasonCode::None)
            json.member("reason", nullptr);
        else
            writeReason(json, row.reason, session, mask);
        json.endObject();
    }
    json.endArray();
}

} // namespace hci
