#include "model/har/recorder.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>

namespace hci::har {

namespace {

constexpr int fieldsCountedSince = 63;        // bodySize of an answer with content includes headersSize
constexpr int storedFieldsCountedSince = 111; // that of a 304, too

/// Browsers derived from Firefox use their own names as recorders.
bool isFromFirefox(const LogInfo& log) {
    static constexpr std::array names = {"Firefox", "LibreWolf",   "Waterfox", "Zen",
                                         "Floorp",  "Tor Browser", "Nightly",  "Mullvad Browser",
                                         "IceCat",  "Pale Moon"};
    return log.browserName == "Firefox" || std::any_of(names.begin(), names.end(), [&log](const char* name) {
               return log.creatorName.starts_with(name);
           });
}

int version(const LogInfo& log) {
    return majorVersion(log.browserVersion.empty() ? log.creatorVersion : log.browserVersion);
}

/// A hit of Firefox's cache: no fields, no times, no sizes; their absence proves nothing.
bool isBareHit(const RawEntry& entry) noexcept {
    return entry.response.fields.list.empty() && entry.timings.empty && !entry.response.bodySize;
}

/// Nothing was sent or awaited: no times, or only zeros.
bool isUntimed(const RawTimings& times) noexcept {
    return times.empty || (times.wait.value_or(0) <= 0 && times.send.value_or(0) <= 0 &&
                           times.connect.value_or(0) <= 0 && times.dns.value_or(0) <= 0);
}

/// The answer was made clearly before the request, even counting the time in other caches.
bool isOlderThanRequest(const RawEntry& entry, const Reading& reading) {
    constexpr std::int64_t clocksDiffer = 5;
    const std::optional<std::string_view> text = fieldValue(entry.response.fields, "date");
    if (!text || reading.startedAt == noTime)
        return false;
    const std::int64_t asked = reading.startedAt / 1000;
    const Result<HttpDate> date = parseHttpDate(*text, asked);
    const std::optional<std::string_view> age = fieldValue(entry.response.fields, "age");
    const std::int64_t elsewhere = age ? ageValue(*age).value_or(0) : 0;
    return date && date->seconds + elsewhere + clocksDiffer < asked;
}

/// A hit with the stored fields: no field section was received (headersSize 0), or the answer is older than
/// its request; no times. bodySize is the stored size.
bool isHit(const RawEntry& entry, const Reading& reading) {
    if (reading.status < 200 || reading.status == 304)
        return false;
    const bool nobodyWaited = entry.timings.wait.value_or(0) <= 0;
    return (entry.response.headersSize == 0 && nobodyWaited) ||
           (isUntimed(entry.timings) && isOlderThanRequest(entry, reading));
}

void readContentSize(const RawEntry& entry, const LogInfo& log, Reading& reading) {
    const RawResponse& response = entry.response;
    const std::int64_t fields = response.headersSize.value_or(0);
    const std::int64_t reported = response.bodySize.value_or(0);
    if (fields <= 0 || reported < fields)
        return;
    const std::optional<std::int64_t> length = contentLength(response.fields);
    const bool counted = length ? reported == *length + fields : version(log) >= fieldsCountedSince;
    if (counted)
        reading.setSize(Size::ResponseBody, reported - fields, Basis::Derived);
}

/// As bodySize of a 304, Firefox gives the size of its stored content.
void readStoredSize(const RawEntry& entry, const LogInfo& log, Reading& reading) {
    const RawResponse& response = entry.response;
    const std::int64_t fields = response.headersSize.value_or(0);
    const std::int64_t reported = response.bodySize.value_or(0);
    if (reported > 0 && version(log) >= storedFieldsCountedSince && reported >= fields)
        reading.setSize(Size::StoredBody, reported - fields, Basis::Derived);
}

void adjustFirefox(const RawEntry& entry, const LogInfo& log, Reading& reading) {
    const RawResponse& response = entry.response;
    if (reading.status == 304) {
        readStoredSize(entry, log, reading);
    } else if (reading.status > 0 && isBareHit(entry)) {
        reading.answeredBy(ExchangeSource::DiskCache);
        reading.set(ExchangeFlag::FieldsUnavailable);
        reading.set(ExchangeFlag::ProbablyCached);
    } else if (isHit(entry, reading)) {
        reading.answeredBy(ExchangeSource::DiskCache);
        reading.set(ExchangeFlag::ProbablyCached);
        if (response.content.size == 0 && response.content.body.length == 0)
            reading.size(Size::DecodedBody) = ByteCount(); // omitted, not empty
    } else if (!hasNoContent(entry, reading.status)) {
        readContentSize(entry, log, reading);
    }
}

} // namespace

const Recorder firefox = {"Firefox", isFromFirefox, adjustFirefox};

} // namespace hci::har
