#include "model/har/recorder.h"

#include <algorithm>

namespace hci::har {

namespace {

bool isFromMitmproxy(const LogInfo& log) {
    return log.creatorName.starts_with("mitmproxy");
}

/// mitmproxy's content.size is the encoded size; with content.compression it is the decoded one.
void adjustMitmproxy(const RawEntry& entry, const LogInfo&, Reading& reading) {
    const RawContent& content = entry.response.content;
    if (!content.size || reading.status == 0 || hasNoContent(entry, reading.status))
        return;
    if (!entry.response.bodySize)
        reading.setReported(Size::ResponseBody, content.size);
    reading.setSize(Size::DecodedBody,
                    std::max<std::int64_t>(*content.size + content.compression.value_or(0), 0),
                    Basis::Derived);
}

} // namespace

const Recorder mitmproxy = {"mitmproxy", isFromMitmproxy, adjustMitmproxy};

} // namespace hci::har
