#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromCharles(const LogInfo& log) {
    return log.creatorName.starts_with("Charles");
}

/// Charles is a proxy; an opaque tunnel has status −1. It writes headersSize 0 for unknown, as the common
/// rules assume.
void adjustCharles(const RawEntry&, const LogInfo&, Reading&) {}

} // namespace

const Recorder charles = {"Charles", isFromCharles, adjustCharles};

} // namespace hci::har
