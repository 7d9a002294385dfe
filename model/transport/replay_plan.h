#pragma once

#include "model/base/job.h"
#include "model/transport/replay.h"

#include <map>
#include <string>

namespace hci {

/// The requests that a replay will send; computed before it sends any.
struct ReplayPlan {
    int requests = 0;
    int otherMethods = 0; ///< exchanges left out: neither GET nor HEAD
    int otherwise = 0;    ///< exchanges left out for another reason: from the recorder's cache, no http URL,
                          ///< a secret in it that would go to another origin
    std::map<std::string, int> origins; ///< where requests go: "https://shop.example", how many
    std::map<std::string, int>
        cookieOrigins; ///< where recorded cookies would go if agreed to, and with how many requests
    std::map<std::string, int> credentialOrigins; ///< the same for Authorization and similar fields
};

/// Plans the replay of the exchanges that `options` selects. Linear; stops early when cancelled; for a worker
/// thread.
[[nodiscard]] ReplayPlan planReplay(const Session& recording, const ReplayOptions& options,
                                    Progress& progress);

} // namespace hci
