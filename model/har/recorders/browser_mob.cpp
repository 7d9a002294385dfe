#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromBrowserMob(const LogInfo& log) {
    return log.creatorName.starts_with("BrowserMob") || log.creatorName.starts_with("BrowserUp");
}

/// BrowserMob is a proxy. Its status −999 means no answer; the common rules treat every status below 1 so.
void adjustBrowserMob(const RawEntry&, const LogInfo&, Reading&) {}

} // namespace

const Recorder browserMob = {"BrowserMob Proxy", isFromBrowserMob, adjustBrowserMob};

} // namespace hci::har
