#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromSafari(const LogInfo& log) {
    return log.creatorName == "WebKit Web Inspector";
}

/// Safari names the source of the answer in `_fetchType`. A hit in the memory cache has no sizes, and
/// content.size 0 in spite of its text.
void adjustSafari(const RawEntry& entry, const LogInfo&, Reading& reading) {
    const std::string_view type = entry.extras.fetchType;
    if (type == "Memory Cache")
        reading.answeredBy(ExchangeSource::MemoryCache);
    else if (type == "Disk Cache")
        reading.answeredBy(ExchangeSource::DiskCache);
    else if (type == "Service Worker")
        reading.answeredBy(ExchangeSource::ServiceWorker);
}

} // namespace

const Recorder safari = {"Safari", isFromSafari, adjustSafari};

} // namespace hci::har
