#pragma once

#include "model/lint/edge_state.h"

#include <QtCore/QString>

#include <string_view>

namespace hci {

/// What a Cache-Status field (RFC 9211) says of the cache nearest to the client, its last member. Unknown
/// where the field is no structured list.
[[nodiscard]] EdgeState cacheStatusState(std::string_view value);

/// All that it says: each cache on the way, the nearest to the client last. Empty where it cannot be read.
[[nodiscard]] QString cacheStatusInWords(std::string_view value);

} // namespace hci
