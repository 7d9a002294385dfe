#pragma once

#include "model/transport/request.h"

#include <optional>

namespace hci {

/// The request that a redirect demands (RFC 9110 15.4); nullopt if `answer` is no redirect with a Location.
/// 303, and 301 or 302 to POST, become GET.
///
/// Drops preconditions; drops credentials and content if the origin changes. Refused: a target that is not
/// http or https.
[[nodiscard]] Result<std::optional<HttpRequest>> redirectedRequest(const HttpRequest& request,
                                                                   const ExchangeDraft& answer);

} // namespace hci
