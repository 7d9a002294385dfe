#include "model/har/decoded_bytes.h"
#include "model/har/recorder.h"

#include <string>

namespace hci::har {

namespace {

bool isFromInternetExplorer(const LogInfo& log) {
    return log.creatorName.find("Internet Explorer") != std::string::npos ||
           log.creatorName.starts_with("F12") || log.creatorName.starts_with("IE");
}

/// IE 11 shows the conditional fields of only some requests, and gives a 304 the stored body, with size 0.
void adjustInternetExplorer(const RawEntry& entry, const LogInfo&, Reading& reading) {
    reading.set(ExchangeFlag::RequestFieldsIncomplete);
    if (reading.status == 304 && entry.response.content.body.length > 0)
        reading.setSize(Size::DecodedBody, decodedBytes(entry.response.content), Basis::Derived);
}

} // namespace

const Recorder internetExplorer = {"Internet Explorer", isFromInternetExplorer, adjustInternetExplorer};

} // namespace hci::har
