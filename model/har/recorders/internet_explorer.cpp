#include "model/har/recorder.h"

namespace hci::har {

namespace {

bool made(const LogInfo& log) {
    return log.creatorName.find("Internet Explorer") != std::string::npos ||
           log.creatorName.starts_with("F12") || log.creatorName.starts_with("IE");
}

/// IE 11 shows the conditional field of some requests and not of others, and puts the cached body into a 304.
void adjust(const RawEntry& entry, const LogInfo&, Reading& reading) {
    reading.set(ExchangeFlag::RequestFieldsIncomplete);
    const RawBody& body = entry.response.content.body;
    if (reading.status == 304 && body.length > 0) {
        const auto length = static_cast<std::int64_t>(body.length);
        const bool base64 = entry.response.content.encoding == "base64";
        reading.setSize(Size::DecodedBody, base64 ? length / 4 * 3 : length, Basis::UpperBound);
    }
}

} // namespace

const Recorder internetExplorer = {"Internet Explorer", made, adjust};

} // namespace hci::har
