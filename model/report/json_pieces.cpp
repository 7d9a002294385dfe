#include "model/report/json_pieces.h"

#include "model/report/format.h"

#include <array>
#include <chrono>

namespace hci {

namespace {

void writeDigits(char* end, std::int64_t value, int digits) {
    for (; digits > 0; --digits, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

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
    using namespace std::chrono;
    json.key(key);
    const sys_time<milliseconds> moment{milliseconds(time)};
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    if (time == noTime || date.year() < year(0) || date.year() > year(9999)) {
        json.null();
        return;
    }
    const std::int64_t inDay = (moment - day).count();
    std::string_view form = "0000-00-00T00:00:00.000Z";
    std::array<char, 24> text{};
    form.copy(text.data(), form.size());
    writeDigits(&text[4], static_cast<int>(date.year()), 4);
    writeDigits(&text[7], static_cast<unsigned>(date.month()), 2);
    writeDigits(&text[10], static_cast<unsigned>(date.day()), 2);
    writeDigits(&text[13], inDay / 3'600'000, 2);
    writeDigits(&text[16], inDay / 60'000 % 60, 2);
    writeDigits(&text[19], inDay / 1000 % 60, 2);
    writeDigits(&text[23], inDay % 1000, 3);
    json.string(std::string_view(text.data(), text.size()));
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
