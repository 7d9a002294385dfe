#pragma once

#include "model/transport/request.h"

#include <string>
#include <string_view>

namespace hci {

// Facts of an answer that every client records.

/// Type and subtype of Content-Type, in lower case.
[[nodiscard]] std::string mediaTypeOf(const ExchangeDraft::Fields& responseFields);

/// The size of the request's head in HTTP/1.1, as it would be sent.
[[nodiscard]] ByteCount derivedHeaderSize(const HttpRequest& request);

/// The failure's text for a 101, which no request here asks for.
inline constexpr std::string_view switchedProtocols =
    "the server switches to another protocol (101), which the request does not ask for (RFC 9110, 7.8)";

} // namespace hci
