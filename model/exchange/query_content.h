#pragma once

#include "model/exchange/exchange.h"

#include <optional>
#include <string>

namespace hci {

/// The part of a QUERY's key beside its URL, as a text: the request's content and the fields that describe
/// it (RFC 10008 2.7). nullopt if the content was not recorded, or not whole.
[[nodiscard]] std::optional<std::string> queryContentKey(const Exchange& exchange);

} // namespace hci
