#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromWebPageTest(const LogInfo& log) {
    return log.creatorName.starts_with("WebPagetest") || log.creatorName.starts_with("WebPageTest");
}

/// WebPageTest counts on the wire: `_bytesIn` is the whole answer, `_objectSize` and content.size are its
/// encoded content; the decoded size is unknown. `_cached` marks hits.
void adjustWebPageTest(const RawEntry& entry, const LogInfo&, Reading& reading) {
    if (reading.status == 0)
        return;
    reading.size(Size::DecodedBody) = ByteCount();
    if (entry.extras.cached) {
        reading.answeredBy(ExchangeSource::DiskCache);
        return;
    }
    reading.setReported(Size::Transfer, entry.extras.bytesIn);
    if (!hasNoContent(entry, reading.status) && entry.extras.objectSize.value_or(0) > 0)
        reading.setReported(Size::ResponseBody, entry.extras.objectSize);
}

} // namespace

const Recorder webPageTest = {"WebPageTest", isFromWebPageTest, adjustWebPageTest};

} // namespace hci::har
