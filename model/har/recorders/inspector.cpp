#include "model/har/recorder.h"

#include "model/har/own_members.h"

namespace hci::har {

namespace {

bool isFromInspector(const LogInfo& log) {
    return log.creatorName == ownName;
}

/// Our own files: `_hci` has everything that a HAR cannot express.
void adjustInspector(const RawEntry& entry, const LogInfo&, Reading& reading) {
    if (!entry.extras.own.empty())
        readOwnMembers(entry.extras.own, reading);
}

} // namespace

const Recorder inspector = {"HTTP Cache Inspector", isFromInspector, adjustInspector};

} // namespace hci::har
