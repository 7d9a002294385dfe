#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromCharles(const LogInfo& log) {
    return log.creatorName.starts_with("Charles");
}

/// Charles is a proxy. It writes headersSize 0 where it does not know; the common rules take that for
/// unknown. A tunnel of which it saw nothing has status −1.
void adjustCharles(const RawEntry&, const LogInfo&, Reading&) {}

} // namespace

const Recorder charles = {"Charles", isFromCharles, adjustCharles};

} // namespace hci::har
