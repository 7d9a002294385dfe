#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromFirebug(const LogInfo& log) {
    return log.creatorName == "Firebug" || log.creatorName == "HTTP Archive Exporter" ||
           log.creatorName == "hdrgrab";
}

/// Firebug (and hdrgrab) give a 304 the sizes of the stored content; the common rules keep bodySize as the
/// stored size. content.text may be cut with a remark at its end, as its length shows.
void adjustFirebug(const RawEntry&, const LogInfo&, Reading&) {}

} // namespace

const Recorder firebug = {"Firebug", isFromFirebug, adjustFirebug};

} // namespace hci::har
