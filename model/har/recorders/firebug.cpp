#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool made(const LogInfo& log) {
    return log.creatorName == "Firebug" || log.creatorName == "HTTP Archive Exporter" ||
           log.creatorName == "hdrgrab";
}

/// Firebug (and hdrgrab) give a 304 the sizes of the cached content; the common rules keep bodySize as what
/// was stored. content.text is cut off with a remark behind it.
void adjust(const RawEntry& entry, const LogInfo&, Reading& reading) {
    const RawContent& content = entry.response.content;
    const auto kept = static_cast<std::int64_t>(content.body.length);
    if (content.body.present && content.encoding != "base64" && kept * 2 < content.size.value_or(0))
        reading.bodyCut = true;
}

} // namespace

const Recorder firebug = {"Firebug", made, adjust};

} // namespace hci::har
