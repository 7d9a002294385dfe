#pragma once

#include "model/exchange/exchange.h"

#include <optional>

namespace hci {

/// The response's bytes on the network, with the best available basis; zero for a hit of the recorder's
/// cache. The request does not count, as in the "transferred" of browsers' tools.
[[nodiscard]] ByteCount transferredBytes(const Exchange& exchange);

/// The size of the field section in HTTP/1.1, as an estimate if it was not counted.
[[nodiscard]] ByteCount fieldSection(const Exchange& exchange);

/// Whether the 200 `answer` took too few bytes on the wire for its content: a recorder shows a 304 so after
/// the browser inserted the stored content. `stored`: a full answer of the same representation, if any.
[[nodiscard]] bool cannotHoldContent(const Exchange& answer, const std::optional<Exchange>& stored);

/// Whether the content is incomplete, or the client cancelled the transfer (RFC 9111 3.3).
[[nodiscard]] bool isBrokenOff(const Exchange& exchange) noexcept;

/// Content-Length of a 200 that has its content (RFC 9110 8.6), in bytes of content; unknown otherwise.
[[nodiscard]] ByteCount declaredLength(const Exchange& exchange) noexcept;

/// The bytes that the 304 `answer` saved, in the widest scope that both sides have, best basis first.
/// Without the stored response, an estimate from the answer's own fields.
[[nodiscard]] ByteCount savedBytes(const Exchange& answer, const std::optional<Exchange>& stored);

} // namespace hci
