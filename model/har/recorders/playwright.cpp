#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromPlaywright(const LogInfo& log) {
    return log.creatorName == "Playwright";
}

/// Playwright's bodySize of some versions is the whole answer, as `_transferSize` is: Content-Length is
/// better, and then what is left without the fields.
void adjustPlaywright(const RawEntry& entry, const LogInfo&, Reading& reading) {
    const RawResponse& response = entry.response;
    if (!response.bodySize || response.bodySize != response.transferSize || *response.bodySize == 0)
        return;
    if (const std::optional<std::int64_t> length = contentLength(response.fields))
        reading.setSize(Size::ResponseBody, *length, Basis::Derived);
    else if (*response.bodySize >= response.headersSize.value_or(0))
        reading.setSize(Size::ResponseBody, *response.bodySize - response.headersSize.value_or(0),
                        Basis::Derived);
}

/// With Firefox it makes a line of each piece of a value that ends at a comma and a blank: dates too.
bool cutsValues(const LogInfo& log) {
    return log.browserName == "firefox";
}

} // namespace

const Recorder playwright = {"Playwright", isFromPlaywright, adjustPlaywright, cutsValues};

} // namespace hci::har
