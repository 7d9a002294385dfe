#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromPlaywright(const LogInfo& log) {
    return log.creatorName == "Playwright";
}

/// In some versions bodySize is the whole answer, like `_transferSize`: Content-Length is better, else the
/// size without the fields.
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

/// With Firefox it splits values, even dates, at each comma with a blank.
bool cutsValues(const LogInfo& log) {
    return log.browserName == "firefox";
}

} // namespace

const Recorder playwright = {"Playwright", isFromPlaywright, adjustPlaywright, cutsValues};

} // namespace hci::har
