#include "model/har/recorder.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hci::har {

const Recorder& recorderOf(const LogInfo& log) noexcept {
    static constexpr std::array recorders = {&inspector, &firebug,          &playwright,  &charles,
                                             &fiddler,   &mitmproxy,        &webPageTest, &browserMob,
                                             &safari,    &internetExplorer, &firefox,     &insomnia};
    for (const Recorder* recorder : recorders)
        if (recorder->made(log))
            return *recorder;
    return chromium;
}

bool isByProxy(const LogInfo& log) noexcept {
    static constexpr std::array<std::string_view, 11> names = {
        "Charles", "Fiddler",      "mitmproxy",  "Proxyman", "ProxyPin", "Reqable",
        "Burp",    "HTTP Toolkit", "PolarProxy", "AnyProxy", "whistle"};
    return std::any_of(names.begin(), names.end(), [&log](std::string_view name) {
        return equalsIgnoringCase(log.creatorName.substr(0, name.size()), name);
    });
}

int majorVersion(std::string_view version) noexcept {
    int major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    return major;
}

} // namespace hci::har
