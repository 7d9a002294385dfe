#pragma once

#include "model/exchange/secret_span.h"

#include <string_view>

namespace hci {

/// Appends the tokens in the value of Sec-WebSocket-Protocol, a list of names (RFC 6455 4.1): those behind a
/// name such as "access_token" or "bearer", as a member of their own or in the same one ("auth.TOKEN"), and
/// those that look like no name. Names of protocols ("graphql-ws", "v12.stomp") are no tokens.
void findProtocolTokens(std::string_view value, SecretSpans& spans);

} // namespace hci
