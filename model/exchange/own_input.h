#pragma once

#include "model/exchange/session.h"

namespace hci {

/// The exchanges of this input were sent by this program, be it saved and opened again since. What it sends
/// as a question of its own, such as a plain GET of what it has, is no client's behaviour.
[[nodiscard]] inline bool isOurs(const InputInfo& info) noexcept {
    return info.kind == InputKind::Live ||
           (info.creator.startsWith(QLatin1StringView("HTTP Cache Inspector")) &&
            info.creator.endsWith(QLatin1StringView("(live)")));
}

} // namespace hci
