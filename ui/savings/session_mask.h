#pragma once

#include "model/exchange/masked_session.h"

#include <memory>

namespace hci {

/// The mask of a session, kept for its next chart: making one reads the whole session.
struct SessionMask {
    SessionPtr session;
    std::shared_ptr<const MaskedSession> mask;

    /// The mask of `wanted`; makes it if this one is of another session.
    [[nodiscard]] std::shared_ptr<const MaskedSession> of(const SessionPtr& wanted) const {
        return session == wanted ? mask : std::make_shared<const MaskedSession>(*wanted, false);
    }
};

} // namespace hci
