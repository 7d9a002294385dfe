#pragma once

#include "model/exchange/masked_session.h"

#include <memory>

namespace hci {

/// The mask of a session, kept for the next chart of it: to make one takes a look at all of the session.
struct SessionMask {
    SessionPtr session;
    std::shared_ptr<const MaskedSession> mask;

    /// The mask of `wanted`, made where this is of another session.
    [[nodiscard]] std::shared_ptr<const MaskedSession> of(const SessionPtr& wanted) const {
        return session == wanted ? mask : std::make_shared<const MaskedSession>(*wanted, false);
    }
};

} // namespace hci
