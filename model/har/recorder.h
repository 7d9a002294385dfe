#pragma once

#include "model/har/entry_batch.h"
#include "model/har/reading.h"

#include <string_view>

namespace hci::har {

/// A program that makes recordings, and how its values differ in meaning from others'.
struct Recorder {
    std::string_view name;
    bool (*made)(const LogInfo& log);
    void (*adjust)(const RawEntry& entry, const LogInfo& log, Reading& reading);
    bool (*cutsValues)(const LogInfo& log) = nullptr; ///< it splits values at every ", " into lines
};

/// The recorder that `log` names. An unknown recorder counts as Chromium if its entries have Chromium's
/// members: those rules depend only on the members.
[[nodiscard]] const Recorder& recorderOf(const LogInfo& log) noexcept;

/// A proxy made the recording: it may hold several clients.
[[nodiscard]] bool isByProxy(const LogInfo& log) noexcept;

/// The number at the start of a version; 0 if there is none.
[[nodiscard]] int majorVersion(std::string_view version) noexcept;

// One file per recorder, in model/har/recorders.
extern const Recorder chromium;
extern const Recorder firefox;
extern const Recorder firebug;
extern const Recorder safari;
extern const Recorder internetExplorer;
extern const Recorder fiddler;
extern const Recorder charles;
extern const Recorder mitmproxy;
extern const Recorder webPageTest;
extern const Recorder browserMob;
extern const Recorder playwright;
extern const Recorder insomnia;
extern const Recorder inspector; ///< our own

} // namespace hci::har
