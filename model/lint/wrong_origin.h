#pragma once

#include "model/lint/revalidated_pair.h"

namespace hci {

/// Whether the 304 replaces an Access-Control-Allow-Origin that fits this request by one that does not:
/// cors-lost-on-304 reports it, and 304-updates-policy does not.
[[nodiscard]] bool bringsWrongOrigin(const RevalidatedPair& pair);

} // namespace hci
