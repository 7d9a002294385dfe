#pragma once

#include <string>
#include <string_view>

namespace hci {

/// "it opens no tab: why": a sentence of ours, with what the browser or the system says behind it. Both
/// "it opens no tab" and, as a pattern, "it opens no tab: %1" are translated.
[[nodiscard]] inline std::string because(std::string_view sentence, std::string_view why) {
    std::string both(sentence);
    if (!why.empty())
        both.append(": ").append(why);
    return both;
}

/// Whether a browser says that another load replaced this one: Chromium's net::ERR_ABORTED, and Firefox's "A
/// new navigation interrupted an unfinished navigation".
[[nodiscard]] inline bool isSuperseded(std::string_view why) {
    return why.find("ERR_ABORTED") != std::string_view::npos ||
           why.find("navigation interrupted") != std::string_view::npos;
}

} // namespace hci
