#pragma once

#include "model/base/job.h"
#include "model/exchange/masked_session.h"

#include <memory>

namespace hci {

/// The mask of a session, kept for its next chart: making one reads the whole session.
struct SessionMask {
    SessionPtr session;
    std::shared_ptr<const MaskedSession> mask;

    /// The mask of `wanted`; makes it if this one is of another session. Use it only if `progress` was not
    /// cancelled.
    [[nodiscard]] std::shared_ptr<const MaskedSession> of(const SessionPtr& wanted,
                                                          const Progress& progress) const {
        if (session == wanted)
            return mask;
        return std::make_shared<const MaskedSession>(*wanted, false,
                                                     [&progress] { return progress.cancelled(); });
    }
};

} // namespace hci
