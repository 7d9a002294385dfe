#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// Whether Vary names Cookie or Authorization and the recorder removed that field from the request, so that
/// the variant is unknown.
[[nodiscard]] bool hidesVariant(const Exchange& exchange);

} // namespace hci
