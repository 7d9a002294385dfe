#pragma once

#include "model/transport/request.h"

#include <QtNetwork/QHostAddress>

#include <optional>

namespace hci {

/// The request that a redirect asks for (RFC 9110 15.4); nothing where `answer` is no redirect with a
/// Location. 303, and 301 or 302 to POST, turn into GET. Preconditions and credentials stay behind where the
/// origin changes. Refused: a target that is not http or https.
[[nodiscard]] Result<std::optional<HttpRequest>> redirectedRequest(const HttpRequest& request,
                                                                   const ExchangeDraft& answer);

/// Addresses that a public server has no business to send a client to: loopback, link-local, private, shared
/// (RFC 6890), unique-local, multicast and unspecified.
[[nodiscard]] bool isPrivateAddress(const QHostAddress& address);

} // namespace hci
