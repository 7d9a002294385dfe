#include "model/har/recorder.h"

namespace hci::har {

namespace {

constexpr int fieldsCountedSince = 63;        // bodySize of an answer with content has headersSize in it
constexpr int storedFieldsCountedSince = 111; // that of a 304 too
constexpr std::int64_t bodyBound = 1 << 20;

bool made(const LogInfo& log) {
    return log.creatorName.starts_with("Firefox") || log.browserName == "Firefox";
}

int version(const LogInfo& log) {
    return majorVersion(log.browserVersion.empty() ? log.creatorVersion : log.browserVersion);
}

/// A hit of Firefox's cache: no fields, no times, no sizes; nothing follows from what is missing.
bool isBareHit(const RawEntry& entry) noexcept {
    return entry.response.fields.list.empty() && entry.timings.empty && !entry.response.bodySize;
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

/// Firefox gives, as bodySize of a 304, the size of what its cache had.
void readStoredSize(const RawEntry& entry, const LogInfo& log, Reading& reading) {
    const RawResponse& response = entry.response;
    const std::int64_t fields = response.headersSize.value_or(0);
    const std::int64_t reported = response.bodySize.value_or(0);
    if (reported > 0 && version(log) >= storedFieldsCountedSince && reported >= fields)
        reading.setSize(Size::StoredBody, reported - fields, Basis::Derived);
}

void adjust(const RawEntry& entry, const LogInfo& log, Reading& reading) {
    const RawResponse& response = entry.response;
    if (reading.status == 304) {
        readStoredSize(entry, log, reading);
    } else if (reading.status > 0 && isBareHit(entry)) {
        reading.answeredBy(ExchangeSource::DiskCache);
        reading.set(ExchangeFlag::FieldsUnavailable);
        reading.set(ExchangeFlag::ProbablyCached);
    } else if (reading.status == 200 && response.headersSize == 0 && entry.timings.wait.value_or(-1) == 0) {
        reading.source = ExchangeSource::Unknown;
        reading.set(ExchangeFlag::ProbablyCached);
    } else if (!hasNoContent(entry, reading.status)) {
        readContentSize(entry, log, reading);
    }
    const RawBody& kept = response.content.body;
    const std::int64_t keptBytes =
        response.content.encoding == "base64" ? kept.base64Bytes() : static_cast<std::int64_t>(kept.length);
    if (kept.length > 0 && keptBytes >= bodyBound - 16 && response.content.size.value_or(0) > keptBytes)
        reading.bodyCut = true;
}

} // namespace

const Recorder firefox = {"Firefox", made, adjust};

} // namespace hci::har
