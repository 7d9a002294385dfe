#pragma once

#include "model/exchange/session.h"

namespace hci {

/// This program sent the exchanges of this input, even if they were saved and opened again since. Requests
/// of its own, such as a plain GET for a stored response, show no client's behaviour.
[[nodiscard]] inline bool isOurs(const InputInfo& info) noexcept {
    return info.kind == InputKind::Live ||
           (info.creator.startsWith(QLatin1StringView("HTTP Cache Inspector")) &&
            info.creator.endsWith(QLatin1StringView("(live)")));
}

} // namespace hci
