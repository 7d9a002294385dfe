#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool made(const LogInfo& log) {
    return log.creatorName.starts_with("Insomnia");
}

/// Insomnia writes the time of the export into every entry; when the answers came, their Date fields tell.
void adjust(const RawEntry&, const LogInfo&, Reading& reading) {
    reading.timeOfExport = true;
}

} // namespace

const Recorder insomnia = {"Insomnia", made, adjust};

} // namespace hci::har
