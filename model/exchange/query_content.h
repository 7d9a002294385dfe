#pragma once

#include "model/exchange/exchange.h"

#include <optional>
#include <string>

namespace hci {

/// What the key of a QUERY has beside its URL: the request's content and the fields that say how to read it
/// (RFC 10008 2.7). Requests with equal texts ask the same. nullopt where the content was not recorded, or
/// not whole.
[[nodiscard]] std::optional<std::string> queryContentKey(const Exchange& exchange);

} // namespace hci
