#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool isFromInsomnia(const LogInfo& log) {
    return log.creatorName.starts_with("Insomnia");
}

/// Insomnia writes the export's time into every entry; the Date fields show when the answers came.
void adjustInsomnia(const RawEntry&, const LogInfo&, Reading& reading) {
    reading.timeOfExport = true;
}

} // namespace

const Recorder insomnia = {"Insomnia", isFromInsomnia, adjustInsomnia};

} // namespace hci::har
