#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromInsomnia(const LogInfo& log) {
    return log.creatorName.starts_with("Insomnia");
}

/// Insomnia writes the time of the export into every entry; when the answers came, their Date fields tell.
void adjustInsomnia(const RawEntry&, const LogInfo&, Reading& reading) {
    reading.timeOfExport = true;
}

} // namespace

const Recorder insomnia = {"Insomnia", isFromInsomnia, adjustInsomnia};

} // namespace hci::har
