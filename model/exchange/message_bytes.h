#pragma once

#include "model/exchange/pairing.h"

namespace hci {

/// What the response of `exchange` cost on the network, with the best basis there is. The request is not
/// counted: "transferred" is what browsers' tools mean by it. Nothing for a recorder's cache hit.
[[nodiscard]] ByteCount transferredBytes(const Exchange& exchange);

/// The field section as HTTP/1.1 writes it, where nobody counted it: an estimate of the same size.
[[nodiscard]] ByteCount fieldSection(const Exchange& exchange);

/// Saved bytes of a pair on the widest scope both sides give, best basis first.
[[nodiscard]] ByteCount savedBytes(const Session& session, const Revalidation& revalidation);

} // namespace hci
