#pragma once

#include "model/exchange/exchange.h"

#include <optional>

namespace hci {

/// What the response of `exchange` cost on the network, with the best basis there is. The request is not
/// counted: "transferred" is what browsers' tools mean by it. Nothing for a recorder's cache hit.
[[nodiscard]] ByteCount transferredBytes(const Exchange& exchange);

/// The field section as HTTP/1.1 writes it, where nobody counted it: an estimate of the same size.
[[nodiscard]] ByteCount fieldSection(const Exchange& exchange);

/// What came over the wire for `answer`, a 200, is too little for the content: a recorder shows a 304 so when
/// its browser has put the stored content in. `stored`: a full answer of the same representation, if any.
[[nodiscard]] bool cannotHoldContent(const Exchange& answer, const std::optional<Exchange>& stored);

/// Its content broke off, or the client cancelled it before all of it had come (RFC 9111 3.3).
[[nodiscard]] bool isBrokenOff(const Exchange& exchange) noexcept;

/// Content-Length of a 200 that has its content (RFC 9110 8.6), in bytes of content; unknown otherwise.
[[nodiscard]] ByteCount declaredLength(const Exchange& exchange) noexcept;

/// What the 304 `answer` saved, on the widest scope that both sides give, best basis first. Without the
/// stored response, what the answer's own fields tell of it.
[[nodiscard]] ByteCount savedBytes(const Exchange& answer, const std::optional<Exchange>& stored);

} // namespace hci
