#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// Whether two answers' encoded contents are known to differ, by size, hash or coding, so that one strong
/// tag may not name both (9110 8.8.1).
[[nodiscard]] bool encodedContentsDiffer(const Exchange& a, const Exchange& b);

} // namespace hci
