#include "model/har/reading.h"

#include "model/base/bounds.h"
#include "model/base/iso_time.h"
#include "model/har/decoded_bytes.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hci::har {

namespace {

using namespace std::string_view_literals;

constexpr double maxDuration = bounds::reader::durationMs;

/// The time before the request was sent: queueing and connecting. HAR includes ssl in connect; Firefox lists
/// it separately, as the sum of all shows.
double beforeSending(const RawEntry& entry) noexcept {
    const RawTimings& t = entry.timings;
    const double queued = t.blocked.value_or(0) + t.dns.value_or(0) + t.connect.value_or(0);
    const double ssl = t.ssl.value_or(0);
    const double all = queued + ssl + t.send.value_or(0) + t.wait.value_or(0) + t.receive.value_or(0);
    const double time = entry.time.value_or(0);
    if (!(queued >= 0 && queued < maxDuration) || (time > 0 && time + 1 < queued))
        return 0; // the recorder counts in another way
    const bool beside = ssl > t.connect.value_or(0) || (ssl > 2 && std::abs(time - all) <= 2);
    return beside && queued + ssl < maxDuration ? queued + ssl : queued;
}

void readTimes(RawEntry& entry, Reading& reading) {
    if (entry.startedDateTime.empty()) {
        entry.faults.push_back({WarningCode::TimeMissing, {}});
    } else if (const std::optional<iso::Time> time = iso::parseTime(entry.startedDateTime)) {
        reading.startedAt = time->time;
        if (!time->zone)
            entry.faults.push_back({WarningCode::TimeWithoutZone, entry.startedDateTime});
    } else {
        entry.faults.push_back({WarningCode::TimeUnreadable, entry.startedDateTime});
    }
    const RawTimings& t = entry.timings;
    // A request's time is when it was sent (RFC 9111 4.2.3): time before that is no delay of the answer.
    const double queued = std::floor(beforeSending(entry));
    const double toFields = t.send.value_or(0) + t.wait.value_or(0);
    const double all =
        entry.time && *entry.time >= 0 ? *entry.time - queued : toFields + t.receive.value_or(0);
    const bool timed = entry.time || !t.empty;
    if (reading.startedAt != noTime)
        reading.startedAt += static_cast<Milliseconds>(queued);
    if (t.wait && toFields >= 0 && toFields < maxDuration)
        reading.responseDelayMs = static_cast<std::int32_t>(toFields);
    if (timed && all < maxDuration)
        reading.durationMs = std::max({static_cast<std::int32_t>(all), reading.responseDelayMs, 0});
}

void readStatus(RawEntry& entry, Reading& reading) {
    const RawResponse& response = entry.response;
    const std::string_view error = response.error.empty() ? entry.extras.error : response.error;
    if (response.statusUnreadable && response.present)
        entry.faults.push_back({WarningCode::StatusUnreadable, {}});
    reading.status = static_cast<int>(std::max<std::int64_t>(response.status.value_or(0), 0));
    if (!response.present) {
        reading.set(ExchangeFlag::Pending);
        reading.source = ExchangeSource::Unknown;
        entry.faults.push_back({WarningCode::NoResponse, {}});
    } else if (reading.status == 0) {
        reading.source = ExchangeSource::Failed;
        reading.failure = error.empty() ? Failure::Other : failureFromText(error);
        reading.failureDetail = error;
    } else if (!error.empty()) {
        reading.failure = failureOfAnswer(error);
        reading.failureDetail = error;
        reading.bodyCut = true;
    }
}

/// The bytes of a start line and fields in HTTP/1.1.
std::int64_t written(std::size_t startLine, const RawFields& fields) noexcept {
    auto bytes = static_cast<std::int64_t>(startLine + 4);
    for (const auto& [name, value] : fields.list)
        bytes += static_cast<std::int64_t>(name.size() + value.size() + 4);
    return bytes;
}

/// The size of a field section: the recorder's number, else the size of the fields in HTTP/1.1, which is an
/// upper bound for HTTP/2 and 3.
ByteCount fieldSection(const std::optional<std::int64_t>& reported, std::size_t startLine,
                       const RawFields& fields, std::string_view protocol) {
    if (reported && *reported > 0)
        return ByteCount(*reported, Basis::Reported);
    if (fields.list.empty())
        return ByteCount();
    const bool compressed = protocol == "h2" || protocol == "h3";
    return ByteCount(written(startLine, fields), compressed ? Basis::UpperBound : Basis::Derived);
}

/// The recorder counted the decoded content as transferred: it was coded, and Content-Length, which counts
/// coded octets (RFC 9110 8.6), is smaller. Beside Transfer-Encoding, Content-Length means nothing (RFC 9112
/// 6.3).
bool countsDecoded(const RawResponse& response, const std::optional<std::int64_t>& length) {
    return length && response.bodySize && response.bodySize == response.content.size &&
           *response.bodySize > *length && fieldValue(response.fields, "content-encoding") &&
           !fieldValue(response.fields, "transfer-encoding");
}

/// Content as transferred, from the best number available.
void readBodySize(const RawEntry& entry, Reading& reading) {
    const RawResponse& response = entry.response;
    const std::optional<std::int64_t> length = contentLength(response.fields);
    const bool brokeOff = reading.failure == Failure::Truncated;
    const bool coded = fieldValue(response.fields, "content-encoding").has_value();
    const bool contradicted =
        (response.bodySize == 0 && length.value_or(0) > 0) || (!brokeOff && countsDecoded(response, length));
    if (brokeOff && response.content.size && !coded) { // Content-Length is the size it should have had
        reading.setSize(Size::ResponseBody, *response.content.size, Basis::Derived);
    } else if (response.bodySize && !contradicted) {
        reading.setReported(Size::ResponseBody, response.bodySize);
    } else if (length && !brokeOff) {
        reading.setSize(Size::ResponseBody, *length, Basis::Derived);
    } else if (response.transferSize && response.headersSize.value_or(0) > 0 &&
               *response.transferSize >= *response.headersSize) {
        reading.setSize(Size::ResponseBody, *response.transferSize - *response.headersSize, Basis::Derived);
    } else if (response.transferSize) {
        reading.setSize(Size::ResponseBody, *response.transferSize, Basis::UpperBound);
    } else if (response.content.size.value_or(0) == 0 && response.content.body.length > 0) {
        reading.setSize(Size::ResponseBody, decodedBytes(response.content),
                        coded ? Basis::UpperBound : Basis::Derived);
    } else if (response.content.size) {
        const std::int64_t saved = std::max<std::int64_t>(response.content.compression.value_or(0), 0);
        const bool told = saved > 0 && saved < *response.content.size;
        reading.setSize(Size::ResponseBody, *response.content.size - (told ? saved : 0),
                        told || !coded ? Basis::Derived : Basis::UpperBound);
    }
}

/// An answer without content. A 304's content sizes describe the recorder's stored response (RFC 9110
/// 15.4.5).
void readSizesWithoutContent(const RawEntry& entry, Reading& reading) {
    const RawResponse& response = entry.response;
    reading.setSize(Size::ResponseBody, 0, response.bodySize == 0 ? Basis::Reported : Basis::Derived);
    if (reading.status == 304 && response.bodySize.value_or(0) > 0)
        reading.setReported(Size::StoredBody, response.bodySize);
}

/// Chromium's bodySize is the transferred bytes minus headersSize: for a WebSocket or a preflight nothing
/// counts as transferred, which leaves minus the fields' size. Any other negative size is a fault.
void readSizeBelow(RawEntry& entry, int status) {
    const RawResponse& response = entry.response;
    const bool explained = status == 101 || response.bodySizeBelow == -response.headersSize.value_or(0);
    if (response.bodySizeBelow != 0 && !explained)
        entry.faults.push_back({WarningCode::SizeImpossible, {}});
}

void readSizes(const RawEntry& entry, Reading& reading) {
    const RawRequest& request = entry.request;
    const RawResponse& response = entry.response;
    const std::size_t requestLine = request.method.size() + request.url.size() + "  HTTP/1.1"sv.size();
    reading.size(Size::RequestHeader) =
        fieldSection(request.headersSize, requestLine, request.fields, reading.protocol);
    if (!response.present || reading.status == 0)
        return;
    reading.size(Size::ResponseHeader) =
        fieldSection(response.headersSize, "HTTP/1.1 200 OK"sv.size(), response.fields, reading.protocol);
    const bool sumOfDecoded = response.transferSize.value_or(-1) ==
                                  response.bodySize.value_or(0) + response.headersSize.value_or(0) &&
                              countsDecoded(response, contentLength(response.fields));
    if (!sumOfDecoded)
        reading.setReported(Size::Transfer, response.transferSize);
    reading.setReported(Size::DecodedBody, response.content.size);
    if (hasNoContent(entry, reading.status))
        readSizesWithoutContent(entry, reading);
    else
        readBodySize(entry, reading);
    const RawBody& body = response.content.body;
    if (body.length > 0 && response.content.size.value_or(0) == 0)
        reading.setSize(Size::DecodedBody, decodedBytes(response.content), Basis::Derived);
}

/// URLs that never reach a network.
bool isLocal(std::string_view url) noexcept {
    static constexpr std::array schemes = {
        "data:"sv,          "blob:"sv, "about:"sv,     "chrome-extension:"sv,
        "moz-extension:"sv, "file:"sv, "javascript:"sv};
    return std::any_of(schemes.begin(), schemes.end(),
                       [url](std::string_view s) { return url.starts_with(s); });
}

} // namespace

void Reading::setSize(Size which, std::int64_t value, Basis basis) noexcept {
    const bool content =
        which == Size::ResponseBody || which == Size::DecodedBody || which == Size::StoredBody;
    size(which) = ByteCount(value, basis, content ? Scope::Content : Scope::Message);
}

void Reading::setReported(Size which, const std::optional<std::int64_t>& value) noexcept {
    if (value)
        setSize(which, *value, Basis::Reported);
}

void Reading::answeredBy(ExchangeSource cache) noexcept {
    source = cache;
    for (const Size which : {Size::RequestHeader, Size::ResponseHeader, Size::ResponseBody, Size::Transfer})
        setSize(which, 0, Basis::Derived);
}

std::optional<std::string_view> fieldValue(const RawFields& fields, std::string_view name) noexcept {
    for (const auto& [spelled, value] : fields.list)
        if (equalsIgnoringCase(spelled, name))
            return value;
    return std::nullopt;
}

std::optional<std::int64_t> contentLength(const RawFields& fields) noexcept {
    const std::optional<std::string_view> value = fieldValue(fields, "content-length");
    return value ? parseDecimal(*value) : std::nullopt;
}

bool hasNoContent(const RawEntry& entry, int status) noexcept {
    return status == 304 || status == 204 || (status >= 100 && status < 200) ||
           equalsIgnoringCase(entry.request.method, "HEAD");
}

Failure failureOfAnswer(std::string_view error) noexcept {
    if (failureFromText(error) == Failure::Cancelled)
        return Failure::Cancelled;
    const bool refused = error == "net::ERR_FAILED" || error.find("ERR_BLOCKED_BY_") != error.npos;
    return refused ? Failure::Other : Failure::Truncated;
}

Failure failureFromText(std::string_view text) noexcept {
    struct Word {
        std::string_view part;
        Failure failure;
    };
    static constexpr std::array words = {
        Word{"NAME_NOT_RESOLVED", Failure::HostNotFound},
        Word{"UNKNOWN_HOST", Failure::HostNotFound},
        Word{"ERR_NAME", Failure::HostNotFound},
        Word{"CONNECTION_REFUSED", Failure::Refused},
        Word{"Connection refused", Failure::Refused},
        Word{"TIMED_OUT", Failure::TimedOut},
        Word{"TIMEOUT", Failure::TimedOut},
        Word{"timed out", Failure::TimedOut},
        Word{"CERT", Failure::Tls},
        Word{"SSL", Failure::Tls},
        Word{"TLS", Failure::Tls},
        Word{"ABORTED", Failure::Cancelled},
        Word{"CONTENT_LENGTH_MISMATCH", Failure::Truncated},
        Word{"INCOMPLETE_CHUNKED", Failure::Truncated},
        Word{"EMPTY_RESPONSE", Failure::ClosedEarly},
        Word{"CONNECTION_CLOSED", Failure::ClosedEarly},
        Word{"CONNECTION_RESET", Failure::ClosedEarly},
        Word{"closed", Failure::ClosedEarly},
        Word{"disconnected", Failure::ClosedEarly},
        Word{"PROTOCOL_ERROR", Failure::Protocol},
        Word{"INVALID_HTTP", Failure::Protocol},
        Word{"INVALID_RESPONSE", Failure::Protocol},
    };
    const auto found = std::find_if(words.begin(), words.end(),
                                    [text](const Word& w) { return text.find(w.part) != text.npos; });
    return found == words.end() ? Failure::Other : found->failure;
}

std::string_view protocolName(std::string_view text) noexcept {
    struct Spelling {
        std::string_view text;
        std::string_view name;
    };
    static constexpr std::array spellings = {
        Spelling{"http/1.1", "HTTP/1.1"},
        Spelling{"1.1", "HTTP/1.1"},
        Spelling{"http/1.0", "HTTP/1.0"},
        Spelling{"1.0", "HTTP/1.0"},
        Spelling{"http/0.9", "HTTP/0.9"},
        Spelling{"h2", "h2"},
        Spelling{"http/2", "h2"},
        Spelling{"http/2.0", "h2"},
        Spelling{"2", "h2"},
        Spelling{"2.0", "h2"},
        Spelling{"h2c", "h2"},
        Spelling{"h3", "h3"},
        Spelling{"http/3", "h3"},
        Spelling{"http/3.0", "h3"},
        Spelling{"3.0", "h3"},
    };
    for (const Spelling& spelling : spellings)
        if (equalsIgnoringCase(text, spelling.text))
            return spelling.name;
    if (text.starts_with("h3-"))
        return "h3";
    // An experimental protocol ("http/2+quic/46", "spdy/3.1") keeps its name; other names are unknown.
    const bool named = text.starts_with("http/") || text.starts_with("HTTP/") || text.starts_with("spdy/") ||
                       text.starts_with("quic/");
    return named && text.size() <= 20 ? text : std::string_view();
}

void readBrokenOff(const RawEntry& entry, Reading& reading) {
    const RawResponse& response = entry.response;
    const bool whole = reading.failure == Failure::None || reading.failure == Failure::Other;
    if (reading.status != 200 || reading.source != ExchangeSource::Network || !whole || !response.present ||
        hasNoContent(entry, reading.status) || !entry.extras.own.empty() || response.headersSize == 0)
        return;
    // The transfer must be as short, too: content that the recorder converted or cut was transferred whole.
    const std::int64_t came = response.content.size.value_or(0);
    const std::int64_t counted = response.bodySize.value_or(0);
    const bool byBody = counted == came;
    if (came <= 0 || (!byBody && counted > 0))
        return;
    const std::optional<std::int64_t> length = contentLength(response.fields);
    if (!length || came >= *length || fieldValue(response.fields, "content-encoding"))
        return;
    const std::int64_t transferred = response.transferSize.value_or(0);
    const bool byTransfer = counted <= 0 && transferred > came && transferred < *length;
    if (!byBody && !byTransfer)
        return;
    reading.failure = Failure::Truncated;
    reading.bodyCut = true;
    reading.setSize(Size::ResponseBody, came, Basis::Derived);
}

Reading commonReading(RawEntry& entry) {
    Reading reading;
    readTimes(entry, reading);
    readStatus(entry, reading);
    reading.protocol = protocolName(entry.response.httpVersion);
    if (reading.protocol.empty())
        reading.protocol = protocolName(entry.request.httpVersion);
    readSizeBelow(entry, reading.status);
    readSizes(entry, reading);
    if (entry.request.url.starts_with("https:") || entry.request.url.starts_with("wss:"))
        reading.set(ExchangeFlag::Https);
    if (entry.response.present && !entry.response.fields.present && reading.status != 0)
        reading.set(ExchangeFlag::FieldsUnavailable);
    if (isLocal(entry.request.url) && reading.status != 0)
        reading.answeredBy(ExchangeSource::MemoryCache);
    if (entry.response.fromServiceWorker.value_or(false))
        reading.answeredBy(ExchangeSource::ServiceWorker);
    if (entry.extras.fromDiskCache)
        reading.answeredBy(ExchangeSource::DiskCache);
    return reading;
}

} // namespace hci::har
