#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// The encoded contents of two answers are known to be other bytes, as one strong tag may not stand for
/// (9110 8.8.1): counted or hashed as they were transferred, or one content in two codings.
[[nodiscard]] bool encodedContentsDiffer(const Exchange& a, const Exchange& b);

} // namespace hci
