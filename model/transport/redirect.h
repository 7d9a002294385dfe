#pragma once

#include "model/transport/request.h"

#include <optional>

namespace hci {

/// The request that a redirect asks for (RFC 9110 15.4); nothing where `answer` is no redirect with a
/// Location. 303, and 301 or 302 to POST, turn into GET. Preconditions stay behind; credentials and
/// a content where the origin changes. Refused: a target that is not http or https.
[[nodiscard]] Result<std::optional<HttpRequest>> redirectedRequest(const HttpRequest& request,
                                                                   const ExchangeDraft& answer);

} // namespace hci
