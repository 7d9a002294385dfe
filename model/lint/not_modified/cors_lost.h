#pragma once

#include "model/lint/revalidated_pair.h"

namespace hci::cors_lost {

/// The 304 replaces an Access-Control-Allow-Origin that this request agrees with by one that it does not: it
/// is told as that, and not as 304-updates-policy.
[[nodiscard]] bool bringsWrongOrigin(const RevalidatedPair& pair);

} // namespace hci::cors_lost
