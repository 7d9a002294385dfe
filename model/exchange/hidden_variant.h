#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// Vary names Cookie or Authorization, and whoever exported the recording took that field out of the request:
/// nobody can say which variant the answer is.
[[nodiscard]] bool hidesVariant(const Exchange& exchange);

} // namespace hci
