#pragma once

#include "model/har/entry_batch.h"
#include "model/har/reading.h"

#include <string_view>

namespace hci::har {

/// One program that makes recordings, and what it means differently from the others.
struct Recorder {
    std::string_view name;
    bool (*made)(const LogInfo& log);
    void (*adjust)(const RawEntry& entry, const LogInfo& log, Reading& reading);
    bool (*cutsValues)(const LogInfo& log) = nullptr; ///< it makes a line of each piece between ", "
};

/// The recorder that `log` names. A recorder that nobody knows is taken for a Chromium one where its entries
/// have Chromium's members: those rules hang on the members alone.
[[nodiscard]] const Recorder& recorderOf(const LogInfo& log) noexcept;

/// The recording was made by a proxy: several clients may have gone through it.
[[nodiscard]] bool isByProxy(const LogInfo& log) noexcept;

/// The number that a version begins with; 0 where it does not.
[[nodiscard]] int majorVersion(std::string_view version) noexcept;

// One file a recorder, in model/har/recorders.
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
