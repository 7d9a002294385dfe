#include "model/report/json_pieces.h"

#include "model/base/iso_time.h"
#include "model/cache/reason.h"

namespace hci {

namespace {

void beginBytes(JsonWriter& json, std::string_view key, const ByteCount& count) {
    json.key(key);
    json.beginObject();
    writeOptional(json, "value", count.value(), count.known());
    json.member("basis", name(count.basis()));
    if (!count.known() && count.value() != 0)
        json.member("atLeast", count.value());
}

} // namespace

void writeOptional(JsonWriter& json, std::string_view key, std::int64_t value, bool known) {
    json.key(key);
    if (known)
        json.integer(value);
    else
        json.null();
}

void writeIndex(JsonWriter& json, std::string_view key, std::uint32_t index) {
    writeOptional(json, key, index, index != noIndex);
}

void writeIndexes(JsonWriter& json, std::string_view key, std::span<const std::uint32_t> indexes) {
    json.key(key);
    json.beginArray();
    for (const std::uint32_t index : indexes)
        json.integer(index);
    json.endArray();
}

void writeTime(JsonWriter& json, std::string_view key, Milliseconds time) {
    json.key(key);
    if (const auto text = iso::timeText(time))
        json.string(std::string_view(text->data(), text->size()));
    else
        json.null();
}

void writeReason(JsonWriter& json, const Reason& reason, const Session& session, const MaskedSession& mask) {
    std::string sentence;
    appendDescription(sentence, reason, session, &mask);
    json.key("reason");
    json.beginObject();
    json.member("code", reasonId(reason));
    json.member("text", std::string_view(sentence));
    writeSpec(json, specOf(reason));
    json.member("deviation", deviationOf(reason) != nullptr);
    json.endObject();
}

void writeSpec(JsonWriter& json, const Spec& spec) {
    json.key("spec");
    if (!spec.known()) {
        json.null();
        return;
    }
    json.beginObject();
    writeOptional(json, "rfc", spec.rfc, spec.rfc != 0);
    json.member("section", spec.section);
    json.endObject();
}

void writeBytes(JsonWriter& json, std::string_view key, const ByteCount& count) {
    beginBytes(json, key, count);
    json.endObject();
}

void writeByteParts(JsonWriter& json, const ByteParts& parts) {
    json.key("bytes");
    json.beginObject();
    writeBytes(json, "transferred", parts.transferred());
    writeBytes(json, "needed", parts.needed);
    writeBytes(json, "revalidation", parts.revalidation);
    writeBytes(json, "missed", parts.missed);
    writeBytes(json, "avoidable", parts.avoidable);
    writeBytes(json, "saved", parts.saved);
    json.endObject();
}

void writeScopedBytes(JsonWriter& json, std::string_view key, const ByteCount& count) {
    beginBytes(json, key, count);
    json.member("scope", name(count.scope()));
    json.endObject();
}

void writeSecretsMasked(JsonWriter& json, const MaskedSession& mask) {
    const auto count = mask.secretsMasked();
    writeOptional(json, "secretsMasked", count.value_or(0), count.has_value());
}

void writePair(JsonWriter& json, std::string_view first, std::string_view second) {
    json.beginArray();
    json.string(first);
    json.string(second);
    json.endArray();
}

} // namespace hci
