#pragma once

#include "model/analysis.h"
#include "model/exchange/masked_session.h"

namespace hci {

/// The texts of a session as a report of its analysis may give them: those of its Vary keys, too.
[[nodiscard]] MaskedSession maskedFor(const Session& session, const Analysis& analysis, bool includeSecrets);

} // namespace hci
