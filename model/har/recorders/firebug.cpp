#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromFirebug(const LogInfo& log) {
    return log.creatorName == "Firebug" || log.creatorName == "HTTP Archive Exporter" ||
           log.creatorName == "hdrgrab";
}

/// Firebug (and hdrgrab) give a 304 the sizes of the cached content; the common rules keep bodySize as what
/// was stored. content.text is cut off with a remark behind it, as its length tells.
void adjustFirebug(const RawEntry&, const LogInfo&, Reading&) {}

} // namespace

const Recorder firebug = {"Firebug", isFromFirebug, adjustFirebug};

} // namespace hci::har
