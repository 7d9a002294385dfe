#pragma once

#include "model/lint/edge_state.h"

#include <QtCore/QString>

#include <string_view>

namespace hci {

/// The state of the cache nearest to the client by its last member of Cache-Status (RFC 9211). Unknown if
/// the field is no structured list.
[[nodiscard]] EdgeState cacheStatusState(std::string_view value);

/// The whole field in words: each cache on the path, the nearest to the client last. Empty if it is invalid.
[[nodiscard]] QString cacheStatusInWords(std::string_view value);

} // namespace hci
