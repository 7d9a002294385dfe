#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromFiddler(const LogInfo& log) {
    return log.creatorName.starts_with("Fiddler");
}

/// Fiddler is a proxy: every answer came over the network, and its sizes are those of the wire.
void adjustFiddler(const RawEntry&, const LogInfo&, Reading&) {}

} // namespace

const Recorder fiddler = {"Fiddler", isFromFiddler, adjustFiddler};

} // namespace hci::har
