#include "model/har/recorder.h"

namespace hci::har {

namespace {

constexpr int sanitisedSince = 130;

/// The version in a User-Agent field; 0 if there is none.
int chromeVersion(const RawEntry& entry) noexcept {
    static constexpr std::string_view product = "Chrome/";
    const std::string_view agent =
        fieldValue(entry.request.fields, "user-agent").value_or(std::string_view());
    const std::size_t at = agent.find(product);
    return at == std::string_view::npos ? 0 : majorVersion(agent.substr(at + product.size()));
}

/// The default export since version 130 omits credentials without a mark.
bool maybeSanitised(const RawEntry& entry) noexcept {
    return chromeVersion(entry) >= sanitisedSince && !fieldValue(entry.request.fields, "cookie") &&
           !fieldValue(entry.request.fields, "authorization") &&
           !fieldValue(entry.response.fields, "set-cookie");
}

/// chrome-har gives the whole answer, with fields and framing, as bodySize: Content-Length is the content's
/// size.
void readContentOfWhole(const RawEntry& entry, Reading& reading) {
    const RawResponse& response = entry.response;
    const bool whole = response.bodySize.value_or(0) > 0 && response.bodySize == response.transferSize &&
                       response.headersSize.value_or(0) <= 0;
    if (!whole || hasNoContent(entry, reading.status))
        return;
    const std::optional<std::int64_t> length = contentLength(response.fields);
    if (length && *length <= *response.bodySize)
        reading.setSize(Size::ResponseBody, *length, Basis::Derived);
    else
        reading.setSize(Size::ResponseBody, *response.bodySize, Basis::UpperBound);
}

/// A hit in versions before `_fromCache`: nothing came over the wire. The oldest versions have no
/// `_transferSize` and show it only by times: no sending and no waiting.
bool isSilentHit(const RawEntry& entry, const LogInfo& log, const Reading& reading) noexcept {
    const RawResponse& response = entry.response;
    const RawTimings& timings = entry.timings;
    const bool cached = entry.request.method == "GET" || entry.request.method == "HEAD";
    if (!cached || reading.source != ExchangeSource::Network || reading.status < 200 ||
        reading.status == 304 || response.bodySize.value_or(0) != 0)
        return false;
    const bool untimed = !timings.empty && !timings.connect && !timings.send && !timings.wait;
    const bool oldest = log.creatorName == "WebInspector" && !response.transferSize &&
                        response.bodySize == 0 && response.content.size.value_or(0) > 0;
    return response.transferSize == 0 || (oldest && untimed);
}

/// Chrome, Edge, Brave and programs that use their protocol (Browsertime, chrome-har, HTTP Toolkit,
/// Puppeteer). A 304 has bodySize 0, `_transferSize` for its field section, and in content.size the decoded
/// size of the stored content.
///
/// Over HTTP/2 and 3 only `_transferSize` counts. Cache hits are marked, and have the stored status.
void adjustChromium(const RawEntry& entry, const LogInfo& log, Reading& reading) {
    if (!entry.extras.fromCache.empty() && entry.extras.fromCache != "false")
        reading.answeredBy(entry.extras.fromCache == "memory" ? ExchangeSource::MemoryCache
                                                              : ExchangeSource::DiskCache);
    if (isSilentHit(entry, log, reading)) {
        reading.answeredBy(ExchangeSource::Unknown);
        reading.set(ExchangeFlag::ProbablyCached);
    }
    if (reading.source == ExchangeSource::Network)
        readContentOfWhole(entry, reading);
    if (log.creatorName.starts_with("WebInspector") && maybeSanitised(entry))
        reading.set(ExchangeFlag::Sanitised);
}

} // namespace

const Recorder chromium = {"Chromium", [](const LogInfo&) { return true; }, adjustChromium};

} // namespace hci::har
