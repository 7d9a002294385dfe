#pragma once

#include "model/lint/revalidated_pair.h"

namespace hci::cors_lost {

/// Whether the 304 replaces an Access-Control-Allow-Origin that fits this request by one that does not: this
/// rule reports it, so 304-updates-policy does not.
[[nodiscard]] bool bringsWrongOrigin(const RevalidatedPair& pair);

} // namespace hci::cors_lost
