#include "model/har/recorder.h"

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

int majorVersion(std::string_view version) noexcept {
    int major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    return major;
}

} // namespace hci::har
